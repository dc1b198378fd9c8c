export { type Actor, audit, type AuditEntry, listAudit } from './log.ts'
export { verifyAudit } from './verify.ts'
