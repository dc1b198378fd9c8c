import { randomBytes } from 'node:crypto'
import { notifyPerson } from '#accounts'
import { countTaken } from '#households'
import { type Actor, audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { type Keyring, openSafe } from '#platform/crypto'
import { type Database, transact } from '#platform/database'
import { newReceiptNumber } from '#platform/identifiers'
import { ok, type Outcome, refused } from '#platform/outcome'
import { formatDateTime } from '#platform/ui'
import { householdCap, type Programme } from '#programmes'
import { hasAge } from './closing-day.ts'
import { familySalt } from './family-salt.ts'
import { isJoinable } from './life-cycle.ts'
import type { Candidate, CandidateOf, Pseudonyms } from './neighbours.ts'
import { noticeWords } from './notice-words.ts'
import { receiptPlace } from './open-receipt.ts'
import {
  claimPersonEntry,
  claimProvince,
  findPersonEntry,
  listPersonEntries,
  upsertEntry,
} from './store/entries.ts'
import { findWave, findWaveForShare, listWaves, type Wave } from './store/waves.ts'

export type JoinDeps = {
  db: Database
  clock: Clock
  keyring: Keyring
  programme: Programme
  candidateOf: CandidateOf
  pseudonyms: Pseudonyms
}

export type JoinRefusal = 'not-open' | 'not-eligible' | 'wrong-age' | 'already-recipient' | 'family-card-full'

/**
 * Enters a person in a wave. Joining twice is joining once: the same receipt comes back.
 *
 * @param statement version of the statement that the person made
 */
export async function joinWave(
  deps: JoinDeps,
  asked: { personId: string; waveId: string; statement: string; actor?: Actor },
): Promise<Outcome<{ receiptNumber: string; isNew: boolean }, JoinRefusal>> {
  const { db, clock, keyring } = deps
  const { personId, waveId } = asked
  const wave = await findWave(db, waveId)
  if (!wave || !isJoinable(wave, clock())) return refused('not-open')
  const already = await findPersonEntry(db, { personId, waveId })
  if (already && already.outcome !== 'withdrawn')
    return ok({ receiptNumber: already.receiptNumber, isNew: false })
  const candidate = await deps.candidateOf({ db, keyring }, personId)
  if (!candidate) return refused('not-eligible')
  const refusal = await findRefusal(deps, { personId, wave, candidate })
  return refusal ? refused(refusal) : enter(deps, { ...asked, candidate })
}

async function findRefusal(
  { db, programme }: JoinDeps,
  { personId, wave, candidate }: { personId: string; wave: Wave; candidate: Candidate },
): Promise<JoinRefusal | undefined> {
  if (!hasAge(programme, wave, candidate.birthDate)) return 'wrong-age'
  if (await isRecipient(db, { personId, programme: programme.code })) return 'already-recipient'
  const cap = householdCap(programme)
  const { kkKey } = candidate
  const before = await findSecretFrom(db, programme.code)
  const isFull =
    cap !== undefined && (await countTaken(db, { programme: programme.code, kkKey, before })) >= cap
  return isFull ? 'family-card-full' : undefined
}

/** Since when places have been taken that nobody may know of yet: a wave is drawn and not published. */
async function findSecretFrom(db: Database, programme: string): Promise<Date | undefined> {
  return (await listWaves(db, programme)).find(({ state }) => state === 'drawn')?.frozenAt ?? undefined
}

/** Whether the person was selected in a wave whose result is public: a result must not show before its hour. */
async function isRecipient(
  db: Database,
  { personId, programme }: { personId: string; programme: string },
): Promise<boolean> {
  const selected = (await listPersonEntries(db, personId)).filter(({ outcome }) => outcome === 'selected')
  if (selected.length === 0) return false
  const published = (await listWaves(db, programme)).filter(({ state }) => state === 'published')
  return published.some(({ id }) => selected.some(({ waveId }) => waveId === id))
}

async function enter(
  { db, clock, keyring, pseudonyms }: JoinDeps,
  {
    personId,
    waveId,
    statement,
    candidate,
    actor = { kind: 'person', id: personId },
  }: { personId: string; waveId: string; statement: string; candidate: Candidate; actor?: Actor },
): Promise<Outcome<{ receiptNumber: string; isNew: boolean }, JoinRefusal>> {
  const { applicationId, nik, kk, kkKey } = candidate
  const salt = randomBytes(32)
  const kkp = pseudonyms.kkpOf({ kksalt: familySalt(keyring, kk), kk })
  const idc = pseudonyms.idcOf({ salt, nik })
  const receiptNumber = newReceiptNumber()
  const safe = await openSafe({ db, keyring }, personId)
  const sealedReceipt = safe.seal(receiptPlace, JSON.stringify({ nik, kk, salt: salt.toString('hex') }))

  return transact(db, async (tx) => {
    const wave = await findWaveForShare(tx, waveId)
    const joinedAt = clock()
    if (!wave || !isJoinable(wave, joinedAt)) return refused('not-open')
    const own = { personId, waveId, kkp, applicationId, joinedAt }
    const isNew = await claimPersonEntry(tx, {
      ...own,
      receiptNumber,
      sealedReceipt,
      statement,
      outcome: 'joined',
    })
    if (!isNew) {
      const entry = await findPersonEntry(tx, { personId, waveId })
      if (!entry || entry.outcome === 'withdrawn') return refused('not-open')
      return ok({ receiptNumber: entry.receiptNumber, isNew })
    }
    const stratum = await claimProvince(tx, { kkp, waveId, province: candidate.province })
    await upsertEntry(tx, { ...own, kkKey, idc, stratum, status: 'joined' })
    const { name, closesAt } = wave
    await notifyPerson(
      { tx, clock, keyring },
      {
        personId,
        key: `waves.joined:${receiptNumber}`,
        message: (language) =>
          noticeWords[language].joined({ name, receiptNumber, closes: formatDateTime(language, closesAt) }),
      },
    )
    const details = { waveId, statement }
    await audit({ tx, clock }, { action: 'waves.joined', actor, subject: personId, details })
    return ok({ receiptNumber, isNew })
  })
}
