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
  'applications.personCases': {
    personId: string
    applicationId: string
    caseId: string
    bucket: number
    kind: 'identity-conflict' | 'needs-person' | 'asked-by-person' | 'appeal'
    openedAt: Date
    decidedAt: Date | null
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
  'eligibility.answers': {
    personId: string
    applicationId: string
    number: number
    registry: 'civil' | 'education' | 'assistance' | 'officials' | 'employment'
    state: 'answered' | 'down' | 'garbage' | 'not-asked'
    sealed: Buffer | null
    rawSha256: Buffer | null
    asOf: string | null
    askedAt: Date | null
  }
  'eligibility.checks': {
    personId: string
    applicationId: string
    number: number
    occasion: 'application' | 'recheck'
    outcome: 'eligible' | 'refused' | 'needs-correction' | 'needs-review' | 'checking' | 'identity-conflict'
    tries: number
    ruleVersion: string
    onDay: string
    nikKey: string
    startedAt: Date
    decidedAt: Date
  }
  'eligibility.decisions': {
    personId: string
    applicationId: string
    number: number
    requirement: string
    outcome: 'met' | 'not-met' | 'needs-person' | 'not-checked'
    reason: string
    remedy: string
    sealedOwnValue: Buffer | null
    sourceKind: 'registry' | 'form' | 'household'
    sourceName: string
    sourceDate: string | null
    ruleVersion: string
    decidedAt: Date
    rulingCase: string | null
  }
  'eligibility.rulings': {
    personId: string
    applicationId: string
    caseId: string
    requirement: string
    reason: string
    sealedOwnValue: Buffer | null
    ruledBy: string
    ruledAt: Date
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
  'selection.awards': {
    kkp: Buffer
    id: string
    waveId: string
    applicationId: string
    personId: string
    programme: string
    kkKey: string
    province: number
    origin: 'drawn' | 'promoted'
    state: 'active' | 'revoked'
    awardedAt: Date
    revokedAt: Date | null
    revokedBy: string | null
    revokeReason: string | null
  }
  'selection.commitments': {
    waveId: string
    programme: string
    commitText: string
    rulesText: string
    commitHash: string
    chainText: string
    round: bigint
    roundAt: Date
    publishedAt: Date
    committedBy: string | null
  }
  'selection.draws': {
    waveId: string
    summaryText: string
    resultHash: string
    signature: string
    drawnAt: Date
    drawnBy: string | null
    publishedBy: string | null
  }
  'selection.personAwards': {
    personId: string
    awardId: string
    programme: string
    waveId: string
    kkp: Buffer
    state: 'active' | 'revoked'
    awardedAt: Date
  }
  'selection.results': {
    kkp: Buffer
    waveId: string
    applicationId: string
    personId: string
    poolIndex: number
    poolRow: Buffer
    record: Buffer
    province: number
    status: number
    block: number
    rank: number
    promotion: 'promoted' | 'skipped' | null
  }
  'selection.strata': {
    waveId: string
    province: number
    entries: number
    seats: number
    taken: number
    reserveTaken: number
    lastKey: string
    lastRank: number
  }
  'selection.vacancies': {
    waveId: string
    awardId: string
    province: number
    openedAt: Date
    closedAt: Date | null
    filledBy: string | null
  }
  'waves.entries': {
    kkp: Buffer
    waveId: string
    applicationId: string
    personId: string
    kkKey: string
    idc: Buffer
    stratum: number
    mask: Generated<number>
    prior: Generated<number>
    weight: Generated<number>
    status: 'joined' | 'withdrawn' | 'selected' | 'reserve' | 'not-selected'
    reason: string | null
    joinedAt: Date
    checkedAt: Date | null
    checkDueAt: Date | null
    checkTries: Generated<number>
  }
  'waves.families': {
    kkp: Buffer
    waveId: string
    province: number
  }
  'waves.personEntries': {
    personId: string
    waveId: string
    kkp: Buffer
    applicationId: string
    receiptNumber: string
    sealedReceipt: Buffer
    statement: string
    joinedAt: Date
    outcome: 'joined' | 'withdrawn' | 'selected' | 'reserve' | 'not-selected'
    reason: string | null
  }
  'waves.quotas': {
    waveId: string
    province: number
    seats: number
    reserve: number
  }
  'waves.requests': {
    id: string
    waveId: string
    kind: 'pause' | 'resume' | 'cancel'
    reason: string
    askedBy: string
    askedAt: Date
    decidedBy: string | null
    decidedAt: Date | null
    decision: 'confirmed' | 'declined' | null
  }
  'waves.waves': {
    id: string
    programme: string
    number: number
    name: string
    state: 'planned' | 'announced' | 'open' | 'closed' | 'listed' | 'frozen' | 'committed' | 'drawn' | 'published' | 'paused' | 'cancelled'
    pausedIn: 'announced' | 'open' | 'closed' | 'listed' | 'frozen' | null
    pausedAt: Date | null
    announcedAt: Date | null
    opensAt: Date
    closesAt: Date
    listingUntil: Date
    minimumAge: number | null
    maximumAge: number | null
    weightMax: Generated<number>
    isNational: Generated<boolean>
    freezingSince: Date | null
    frozenAt: Date | null
    entryCount: number | null
    publishedAt: Date | null
    held: Generated<boolean>
    createdAt: Date
  }
}
