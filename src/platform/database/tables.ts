import type { Generated } from 'kysely'

/** Every table, camelCased. Generated from the migrated database by `node test/generate-tables.ts`. */
export interface Tables {
  'accounts.accounts': {
    id: string
    email: Buffer
    emailKey: string
    passwordHash: string
    language: 'id' | 'en'
    state: 'active' | 'closed'
    createdAt: Date
  }
  'accounts.consents': {
    personId: string
    purpose: 'terms' | 'privacy'
    version: string
    givenAt: Date
  }
  'accounts.emailClaims': {
    emailKey: string
    accountId: string
    claimedAt: Date
  }
  'accounts.links': {
    personId: string
    tokenHash: Buffer
    purpose: 'verify' | 'reset'
    emailKey: string
    noticeKey: string
    createdAt: Date
    usedAt: Date | null
  }
  'accounts.phoneCodes': {
    personId: string
    purpose: 'verify-phone' | 'connect-payout-account'
    number: Buffer
    codeHash: string
    sentAt: Date
    tries: number
  }
  'accounts.phones': {
    personId: string
    number: Buffer
    phoneKey: string
    verifiedAt: Date
  }
  'accounts.sessions': {
    personId: string
    tokenHash: Buffer
    id: string
    createdAt: Date
    seenAt: Date
    provedAt: Date
  }
  'accounts.signUpAddresses': {
    emailKey: string
    signUpId: string
    hasPassword: boolean
  }
  'accounts.signUps': {
    id: string
    email: Buffer
    emailKey: string
    passwordHash: string | null
    cookieHash: Buffer | null
    language: 'id' | 'en'
    createdAt: Date
    asked: number
    askedAt: Date
    answered: number
    corrected: number
  }
  'accounts.throttles': {
    key: string
    count: number
    since: Date
    lastAt: Date
  }
  'applications.answers': {
    personId: string
    applicationId: string
    page: string
    sealed: Buffer
    savedAt: Date
  }
  'applications.applications': {
    personId: string
    id: string
    programme: string
    state: 'draft' | 'submitted' | 'checking' | 'eligible' | 'needs-correction' | 'needs-review' | 'refused' | 'appealed' | 'withdrawn'
    receiptNumber: string | null
    startedAt: Date
    submittedAt: Date | null
    decidedAt: Date | null
    checkDueAt: Date | null
    version: Generated<number>
  }
  'applications.cases': {
    bucket: number
    id: string
    personId: string
    applicationId: string
    kind: 'identity-conflict' | 'needs-person' | 'asked-by-person' | 'appeal'
    state: 'open' | 'decided'
    sealedText: Buffer | null
    openedAt: Date
    decidedAt: Date | null
    decidedBy: string | null
    outcome: 'granted' | 'not-granted' | 'correction' | null
    reason: string | null
    sealedAnswer: Buffer | null
  }
  'applications.consents': {
    personId: string
    applicationId: string
    purpose: string
    version: string
    givenAt: Date
  }
  'applications.nikClaims': {
    nikKey: string
    programme: string
    personId: string
    applicationId: string
    claimedAt: Date
  }
  'applications.receipts': {
    receiptNumber: string
    personId: string
    applicationId: string
  }
  'documents.documents': {
    personId: string
    kind: string
    file: string
    type: string
    bytes: number
    width: number
    height: number
    scan: 'not-scanned' | 'clean'
    savedAt: Date
  }
  'documents.leftovers': {
    file: string
    since: Date
  }
  'households.slots': {
    kkKey: string
    programme: string
    slot: number
    awardId: string
    takenAt: Date
  }
  'notices.deliveries': {
    personId: string
    noticeId: string
    channel: 'email' | 'sms'
    state: 'queued' | 'sent' | 'refused'
    code: number | null
    updatedAt: Date
  }
  'notices.notices': {
    personId: string
    id: string
    key: string
    language: 'id' | 'en'
    sealed: Buffer
    inInbox: boolean
    createdAt: Date
  }
  'operators.emailClaims': {
    emailKey: string
    operatorId: string
  }
  'operators.invitations': {
    tokenHash: Buffer
    operatorId: string
    expiresAt: Date
  }
  'operators.operators': {
    id: string
    state: 'invited' | 'active' | 'disabled'
    name: string
    sealedEmail: Buffer
    sealedTotp: Buffer
    passwordHash: string | null
    totpStep: Generated<bigint>
    failures: Generated<number>
    lockedUntil: Date | null
    createdAt: Date
  }
  'operators.roles': {
    operatorId: string
    role: 'reviewer' | 'wave-manager' | 'payment-maker' | 'payment-approver' | 'auditor' | 'administrator'
    grantedAt: Date
  }
  'operators.sessions': {
    tokenHash: Buffer
    id: string
    operatorId: string
    createdAt: Date
    seenAt: Date
    provedAt: Date
  }
  'payouts.accountClaims': {
    accountKey: string
    personId: string
    claimedAt: Date
  }
  'payouts.attempts': {
    personId: string
    id: string
    entitlementId: string
    attemptNo: number
    runId: string
    programme: string
    provider: string
    accountId: string
    accountKey: string
    amount: bigint
    reference: string
    state: 'created' | 'approved' | 'queued' | 'dispatching' | 'pending' | 'unknown' | 'succeeded' | 'failed' | 'returned' | 'cancelled' | 'held'
    sent: Generated<boolean>
    version: Generated<number>
    reason: string | null
    nextAt: Date | null
    polls: Generated<number>
    notFound: Generated<number>
    notFoundFrom: Date | null
    unpaidSaidBy: string | null
    sends: Generated<number>
    dispatchedAt: Date | null
    settledAt: Date | null
    createdAt: Date
  }
  'payouts.entitlements': {
    personId: string
    id: string
    programme: string
    part: string
    instalment: number
    amount: bigint
    dueOn: string
    referenceStem: string
    createdAt: Date
    announcedAt: Date | null
  }
  'payouts.fences': {
    name: string
    value: bigint
  }
  'payouts.lanes': {
    provider: string
    state: 'open' | 'stopped'
    reason: string
    changedBy: string | null
    changedAt: Date
  }
  'payouts.milestones': {
    personId: string
    programme: string
    event: string
    occurrence: number
    happenedOn: string
    toldBy: string
    eventId: string
    receivedAt: Date
  }
  'payouts.participantReferences': {
    reference: string
    personId: string
    programme: string
  }
  'payouts.participants': {
    personId: string
    programme: string
    reference: string
    createdAt: Date
  }
  'payouts.partnerEvents': {
    eventId: string
    keyId: string
    verdict: string
    receivedAt: Date
  }
  'payouts.partnerNonces': {
    nonce: string
    keyId: string
    seenAt: Date
  }
  'payouts.partnerReferences': {
    reference: string
    personId: string
    entitlementId: string
  }
  'payouts.payoutAccounts': {
    personId: string
    id: string
    channel: string
    numberSealed: Buffer
    holderSealed: Buffer
    accountKey: string
    nameVerdict: 'match' | 'close' | 'no-match' | 'uncheckable'
    nameRule: number
    state: 'proposed' | 'confirmed' | 'active' | 'replaced' | 'dropped'
    codeSealed: Buffer | null
    codeSentAt: Date | null
    codesSent: Generated<number>
    wrongCodes: Generated<number>
    proposedAt: Date
    confirmedAt: Date | null
    activeFrom: Date | null
    endedAt: Date | null
    trouble: string | null
  }
  'payouts.postings': {
    ownerId: string
    journal: string
    line: number
    kind: 'fund' | 'prefund' | 'reserve' | 'release' | 'send' | 'success' | 'failure' | 'return' | 'rerelease' | 'forfeit' | 'late-success' | 'overpayment'
    creditAccount: string
    debitAccount: string
    amount: bigint
    postedAt: Date
  }
  'payouts.runLines': {
    runId: string
    attemptId: string
    personId: string
    amount: bigint
    provider: string
    accountKey: string
  }
  'payouts.runs': {
    id: string
    programme: string
    state: 'made' | 'approved' | 'cancelled'
    makerId: string
    checkerId: string | null
    count: number
    total: bigint
    listHash: string
    madeAt: Date
    decidedAt: Date | null
  }
  'payouts.sends': {
    personId: string
    attemptId: string
    sendNo: number
    externalId: string
    businessDate: string
    transactionAt: Date
    service: string
    bodySha256: string
    sentAt: Date
    answeredAt: Date | null
    httpStatus: number | null
    responseCode: string | null
    referenceNo: string | null
    outcome: string | null
  }
  'payouts.switch': {
    name: string
    state: 'open' | 'frozen' | 'locked'
    reason: string
    installationId: string | null
    adopting: Generated<boolean>
    unlockAskedBy: string | null
    changedBy: string | null
    changedAt: Date
  }
  'platform.auditHeads': {
    chain: number
    seq: bigint
    hash: Buffer
  }
  'platform.auditLog': {
    chain: number
    seq: bigint
    at: Date
    action: string
    actorKind: 'person' | 'operator' | 'partner' | 'system' | 'guest'
    actorId: string | null
    subjectId: string | null
    details: unknown
    prevHash: Buffer
    hash: Buffer
  }
  'platform.distribution': {
    tableName: string
    columnName: string | null
    colocate: string | null
  }
  'platform.keyChecks': {
    keyId: string
    proof: string
    createdAt: Date
  }
  'platform.migrations': {
    name: string
    sha256: string
    appliedAt: Generated<Date>
  }
  'platform.personKeys': {
    personId: string
    kekId: string
    wrapped: Buffer | null
    createdAt: Date
    destroyedAt: Date | null
  }
}
