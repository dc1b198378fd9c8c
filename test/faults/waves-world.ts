import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { currentProgramme } from '#programmes'
import { ChainInfo, createBeacon, idcOf, kkpOf } from '#selection'
import { type Candidate, joinWave } from '#waves'
import { blindIndex, createKeyring, createSafe, openSafe } from '#platform/crypto'
import { transact } from '#platform/database'
import { newId } from '#platform/identifiers'
import { listProvinces } from '#platform/regions'
import { startBeacon } from '../../src/simulators/beacon/server.ts'
import { announceWave } from '../../src/waves/announce-wave.ts'
import { checkEntries } from '../../src/waves/check-entries.ts'
import { freezeWave } from '../../src/waves/freeze-wave.ts'
import { moveWaves } from '../../src/waves/move-waves.ts'
import { planWave } from '../../src/waves/plan-wave.ts'
import { findWave, findWaveByNumber } from '../../src/waves/store/waves.ts'
import { commitWave } from '../../src/selection/commit-wave.ts'
import { drawWave } from '../../src/selection/draw-wave.ts'
import { publishWave } from '../../src/selection/publish-wave.ts'
import { testClock } from '../clock.ts'
import { testDatabase } from '../database.ts'

/** Fits the table; nobody signs in with it. */
const passwordHash = `p1$argon2id$v=19$m=19456,t=2,p=1$${'a'.repeat(22)}$${'a'.repeat(43)}`
export const statement = '2022-1'
/** Jawa Tengah. */
export const province = 33

export type Tester = { personId: string; nik: string; kk: string }
type Verdict = 'eligible' | 'not-eligible' | 'unknown'

/** A beacon, a database and people who may take part; forms and registries are handed in as functions. */
export async function startWorld() {
  await using opened = new AsyncDisposableStack()
  const database = opened.use(await testDatabase())
  const clock = testClock()
  const simulator = opened.use(await startBeacon({ clock }))
  const chain = ChainInfo.parse(simulator.info)
  const keyring = createKeyring()
  const candidates = new Map<string, Candidate>()
  const verdicts = new Map<string, Verdict>()
  const shared = {
    clock,
    keyring,
    programme: currentProgramme,
    chain,
    noticeHours: 24,
    beacon: createBeacon({ address: simulator.address, chain }),
    pseudonyms: { idcOf, kkpOf },
    candidateOf: async (_: unknown, personId: string) => candidates.get(personId),
    recheck: async (personId: string) => verdicts.get(personId) ?? ('eligible' as const),
    wasPaid: async () => false,
  }
  const web = { ...shared, db: database.as('web') }
  const worker = { ...shared, db: database.as('worker') }
  const console = { ...shared, db: database.as('console') }
  const operator = (name: string) => ({
    operatorId: newId(clock),
    sessionId: newId(clock),
    name,
    roles: ['wave-manager'],
  })
  const [rina, bayu] = [operator('Rina'), operator('Bayu')]
  const by = (who: typeof rina) => ({ kind: 'operator', id: who.operatorId }) as const

  /** An account with an eligible application. */
  async function addPerson(given: Partial<Omit<Candidate, 'applicationId'>> = {}): Promise<Tester> {
    const personId = newId(clock)
    const digits = () => String(randomInt(1e9)).padStart(14, '0')
    const nik = given.nik ?? `99${digits()}`
    const kk = given.kk ?? `88${digits()}`
    await transact(web.db, async (tx) => {
      await createSafe({ tx, keyring }, personId, clock())
      const safe = await openSafe({ db: tx, keyring }, personId)
      const email = safe.seal('accounts.accounts.email', `${personId}@contoh.id`)
      const emailKey = blindIndex(keyring, 'email', `${personId}@contoh.id`)
      const account = { id: personId, email, emailKey, passwordHash, language: 'id' as const }
      await tx
        .insertInto('accounts.accounts')
        .values({ ...account, state: 'active', createdAt: clock() })
        .execute()
    })
    const kkKey = blindIndex(keyring, 'family-card', kk)
    const application = { applicationId: newId(clock), birthDate: '1998-04-17', province, ...given }
    candidates.set(personId, { ...application, nik, kk, kkKey })
    return { personId, nik, kk }
  }

  /** A wave that is open for four days, with seats in one province. */
  async function openWave({ seats = 2, reserve = 1 } = {}): Promise<string> {
    const opensAt = clock()
    const closesAt = new Date(opensAt.getTime() + 4 * 86_400_000)
    const listingUntil = new Date(closesAt.getTime() + 2 * 86_400_000)
    const quotas = listProvinces().map(({ code }) => ({
      province: Number(code),
      seats: Number(code) === province ? seats : 0,
      reserve: Number(code) === province ? reserve : 0,
    }))
    const plan = { opensAt, closesAt, listingUntil, quotas }
    const planned = await planWave(console, { actor: by(rina), programme: currentProgramme.code, plan })
    if (!planned.ok) throw new Error(planned.reason)
    const { waveId } = planned.value
    await announceWave(console, { actor: by(rina), waveId })
    await moveWaves(worker)
    return waveId
  }

  const join = (person: Tester, waveId: string) =>
    joinWave(web, { personId: person.personId, waveId, statement })

  /** Lets the wave close, checks everybody once more and freezes the list. */
  async function freeze(waveId: string): Promise<void> {
    const wave = await findWave(worker.db, waveId)
    if (!wave) throw new Error('no wave')
    clock.move({ ms: wave.listingUntil.getTime() - clock().getTime() })
    await moveWaves(worker)
    const begun = await freezeWave(console, { actor: by(rina), waveId })
    if (!begun.ok) throw new Error(begun.reason)
    await checkEntries(worker, { waveId })
  }

  /** Commits a frozen wave and waits for its round. */
  async function commit(waveId: string): Promise<string> {
    const committed = await commitWave(console, { actor: by(rina), waveId })
    if (!committed.ok) throw new Error(committed.reason)
    clock.move({ ms: committed.value.roundAt.getTime() - clock().getTime() })
    return committed.value.commitHash
  }

  const draw = (waveId: string) => drawWave(worker, { actor: { kind: 'system' }, waveId })

  /** The whole way from the open wave to its published result. */
  async function finish(waveId: string): Promise<void> {
    await freeze(waveId)
    await commit(waveId)
    const drawn = await draw(waveId)
    if (!drawn.ok) throw new Error(drawn.reason)
    const published = await publishWave(console, { actor: by(bayu), waveId })
    if (!published.ok) throw new Error(published.reason)
  }

  async function outcomes(waveId: string): Promise<Map<string, string>> {
    const rows = await database.owner
      .selectFrom('waves.personEntries')
      .select(['personId', 'outcome', 'reason'])
      .where('waveId', '=', waveId)
      .execute()
    return new Map(
      rows.map(({ personId, outcome, reason }) => [personId, `${outcome} ${reason ?? ''}`.trim()]),
    )
  }

  /** The wave of that number. */
  async function waveIdOf(number: number): Promise<string | undefined> {
    return (await findWaveByNumber(web.db, { programme: currentProgramme.code, number }))?.id
  }

  /** How many of these people hold an award now. */
  async function countAwards(people: readonly Tester[]): Promise<number> {
    const ids = people.map(({ personId }) => personId)
    const rows = await database.owner
      .selectFrom('selection.awards')
      .select('id')
      .where('personId', 'in', ids)
      .where('state', '=', 'active')
      .execute()
    return rows.length
  }

  const world = { database, clock, simulator, chain, keyring, candidates, verdicts, web, worker, console }
  const moves = {
    addPerson,
    openWave,
    join,
    freeze,
    commit,
    draw,
    finish,
    outcomes,
    waveIdOf,
    countAwards,
  }
  const running = opened.move()
  return { ...world, ...moves, rina, bayu, by, [Symbol.asyncDispose]: () => running.disposeAsync() }
}

export type World = Awaited<ReturnType<typeof startWorld>>

export async function addPeople(world: World, count: number, given = {}): Promise<Tester[]> {
  const people = []
  for (let i = 0; i < count; i++) people.push(await world.addPerson(given))
  return people
}

export async function joinAll(world: World, people: readonly Tester[], waveId: string): Promise<void> {
  for (const person of people) assert.equal((await world.join(person, waveId)).ok, true)
}

export async function outcomesOf(world: World, waveId: string, people: readonly Tester[]): Promise<string[]> {
  const outcomes = await world.outcomes(waveId)
  return people.map(({ personId }) => outcomes.get(personId) ?? 'none').toSorted()
}
