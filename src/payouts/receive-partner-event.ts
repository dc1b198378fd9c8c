import { type DueEvent, getProgramme, listDueParts } from '#programmes'
import { audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import type { Keyring } from '#platform/crypto'
import { type Database, type Transaction, transact } from '#platform/database'
import { newId } from '#platform/identifiers'
import type { FindActiveAward } from './neighbours.ts'
import { partnerReference, referenceStem } from './reference.ts'
import { claimReference, insertEntitlement } from './store/entitlements.ts'
import {
  claimEvent,
  claimNonce,
  countMilestones,
  findByReference,
  insertMilestone,
} from './store/participants.ts'
import { tellPerson } from './tell-person.ts'

export type PartnerEvent = {
  eventId: string
  type: DueEvent
  participantReference: string
  /** Calendar day in Jakarta on which it happened. */
  completedOn: string
}

export type EventVerdict = 'recorded' | 'known' | 'replayed' | 'unknown-participant' | 'no-award'

type Deps = {
  db: Database
  clock: Clock
  keyring: Keyring
  findActiveAward: FindActiveAward
}

/**
 * Takes what an institution told, signed: makes the person's entitlements, in one transaction. A message or an event
 * that comes again changes nothing. The institution is not told which of the verdicts it was.
 */
export async function receivePartnerEvent(
  deps: Deps,
  { keyId, nonce, event }: { keyId: string; nonce: string; event: PartnerEvent },
): Promise<EventVerdict> {
  const { db, clock } = deps
  return transact(db, async (tx) => {
    const now = clock()
    if (!(await claimNonce(tx, { nonce, keyId, seenAt: now }))) return 'replayed'
    const found = await findRecipient(tx, deps, event)
    const verdict = found.verdict
    const isNew = await claimEvent(tx, { eventId: event.eventId, keyId, verdict, receivedAt: now })
    if (!isNew) return 'known'
    if (found.verdict !== 'recorded') return verdict
    const { personId, programme } = found
    const occurrence = await recordMilestone(tx, {
      personId,
      programme,
      event: event.type,
      happenedOn: event.completedOn,
      toldBy: keyId,
      eventId: event.eventId,
      receivedAt: now,
    })
    const count = await entitle(tx, deps, { personId, programme, event, occurrence })
    if (event.type === 'training-completed') {
      const key = `training:${event.eventId}`
      await tellPerson(tx, deps, { personId, key, message: (words) => words.trainingRecorded() })
    }
    await audit(
      { tx, clock },
      {
        action: 'payouts.recorded-milestone',
        actor: { kind: 'system' },
        subject: personId,
        details: { event: event.type, occurrence, institution: keyId, entitlements: count },
      },
    )
    return verdict
  })
}

/** Answers the how manieth it is. An event told at the same moment as another one comes after it: neither is lost. */
async function recordMilestone(
  tx: Transaction,
  milestone: Omit<Parameters<typeof insertMilestone>[1], 'occurrence'>,
): Promise<number> {
  for (;;) {
    const occurrence = 1 + (await countMilestones(tx, milestone))
    if (await insertMilestone(tx, { ...milestone, occurrence })) return occurrence
  }
}

async function findRecipient(
  tx: Transaction,
  { findActiveAward }: Deps,
  { participantReference }: PartnerEvent,
): Promise<
  | { verdict: 'recorded'; personId: string; programme: string }
  | { verdict: 'unknown-participant' | 'no-award' }
> {
  const participant = await findByReference(tx, participantReference)
  if (!participant) return { verdict: 'unknown-participant' }
  const award = await findActiveAward(tx, participant.personId)
  if (award?.programme !== participant.programme) return { verdict: 'no-award' }
  return { verdict: 'recorded', ...participant }
}

/** Makes the entitlements that an event makes due now or later; answers how many are new. */
async function entitle(
  tx: Transaction,
  { clock }: Deps,
  given: { personId: string; programme: string; event: PartnerEvent; occurrence: number },
): Promise<number> {
  const { personId, programme, event, occurrence } = given
  const { entitlements } = getProgramme(programme).money
  const due = listDueParts(entitlements, { name: event.type, day: event.completedOn, time: occurrence })
  let count = 0
  for (const { entitlement: part, part: instalment, amount, dueOn } of due) {
    const id = newId(clock)
    const identity = { personId, programme, part, instalment, dueOn }
    const stem = await claimStem(tx, { ...identity, id })
    const row = { ...identity, id, amount, referenceStem: stem, createdAt: clock() }
    if (await insertEntitlement(tx, row)) count += 1
  }
  return count
}

/** Takes the first stem that no other entitlement holds: in ten digits, two of them may fall on one number. */
async function claimStem(
  tx: Transaction,
  { id, ...identity }: { id: string } & Parameters<typeof referenceStem>[0],
): Promise<string> {
  for (let again = 0; again < 10; again += 1) {
    const stem = referenceStem({ ...identity, again })
    const claim = { reference: partnerReference(stem, 1), personId: identity.personId, entitlementId: id }
    if (await claimReference(tx, claim)) return stem
  }
  throw new Error(`No free reference for entitlement ${id}`)
}
