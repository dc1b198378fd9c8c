import type { Generated } from 'kysely'

/** Every table, camelCased. Generated from the migrated database by `node test/generate-tables.ts`. */
export interface Tables {
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
