import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { currentProgramme } from '#programmes'
import { startProviders } from '../../src/simulators/providers/server.ts'
import { createKeyring, openSafe, serializeKeyring } from '#platform/crypto'
import { newId } from '#platform/identifiers'
import { testDatabase } from '../database.ts'
import { testPerson } from '../person.ts'
import {
  channels,
  createProviders,
  neighboursOf,
  secrets,
  type TestPerson,
  type WorkerSettings,
} from './payouts-settings.ts'
import { confirmAccount } from '../../src/payouts/confirm-account.ts'
import { approveRun } from '../../src/payouts/decide-run.ts'
import { fundProgramme } from '../../src/payouts/fund-programme.ts'
import { createFileMark } from '../../src/payouts/gateways/file-mark.ts'
import { participantReference } from '../../src/payouts/join-programme.ts'
import { makeRun } from '../../src/payouts/make-run.ts'
import { followUp, keepHouse, payWhatIsDue } from '../../src/payouts/pay-batch.ts'
import { prepareAttempt } from '../../src/payouts/prepare-attempt.ts'
import { proposeAccount } from '../../src/payouts/propose-account.ts'
import { receivePartnerEvent } from '../../src/payouts/receive-partner-event.ts'
import { findRun } from '../../src/payouts/store/runs.ts'

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
export const partner = {
  ...secrets,
  publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
}
const Sms = z.object({ sms: z.object({ text: z.string() }) })

/** Six providers, a database and people, without the rest of the house: it is handed in as functions. */
export async function startWorld() {
  await using opened = new AsyncDisposableStack()
  const database = opened.use(await testDatabase())
  const folder = await mkdtemp(join(tmpdir(), 'payouts-'))
  opened.defer(() => rm(folder, { recursive: true }))
  let now = new Date('2026-11-23T03:00:00Z')
  const clock = () => now
  const partners = Object.fromEntries(channels.map((channel) => [channel, partner]))
  const simulator = opened.use(await startProviders({ clock, partners, defaultName: 'SARI WULANDARI' }))
  const providers = createProviders({ bases: simulator.bases, clock, key: privateKey })
  const people = new Map<string, TestPerson>()
  const keyring = createKeyring()
  const shared = {
    clock,
    keyring,
    providers,
    mark: createFileMark(join(folder, 'mark.json')),
    failpoint: () => undefined,
    ...neighboursOf(people),
  }
  const web = { ...shared, db: database.as('web') }
  const worker = { ...shared, db: database.as('worker') }
  const console = { ...shared, db: database.as('console') }
  const [maker, checker] = [newId(clock), newId(clock)]
  await fundProgramme(console, {
    key: 'test',
    programme: currentProgramme.code,
    amount: 1_000_000_000n,
    actor: { kind: 'operator', id: maker },
  })

  async function addPerson(person: { name?: string; phone?: string } = {}) {
    const { name = 'Sari Wulandari', phone = `+62899${String(people.size + 1).padStart(7, '0')}` } = person
    const { personId, ...session } = await testPerson({ db: database.owner, clock, keyring }, { phone })
    people.set(personId, { name, phone, award: true, eligible: 'yes' })
    return { ...session, personId, phone }
  }

  async function connect({ personId }: { personId: string }, channel: string, typed: string) {
    const proposed = await proposeAccount(web, { personId, channel: channelOf(channel), typed })
    if (!proposed.ok) return proposed
    const code = await readCode(personId)
    return confirmAccount(web, { personId, programme: currentProgramme.code, code })
  }

  /** The code of the newest SMS, as the person would read it. */
  async function readCode(personId: string): Promise<string> {
    const safe = await openSafe({ db: database.owner, keyring }, personId)
    const { sealed } = await database.owner
      .selectFrom('notices.notices')
      .select('sealed')
      .where('personId', '=', personId)
      .where('key', 'like', 'accounts.phone-code:%')
      .orderBy('createdAt', 'desc')
      .executeTakeFirstOrThrow()
    const { text } = Sms.parse(JSON.parse(safe.open('notices.notices.sealed', sealed))).sms
    return /\d{6}/.exec(text)?.[0] ?? ''
  }

  let events = 0
  async function completeTraining(
    { personId }: { personId: string },
    change: { eventId?: string; nonce?: string } = {},
  ) {
    const participant = { personId, programme: currentProgramme.code }
    const reference = await participantReference(web, participant)
    events += 1
    const { eventId = `event-${events}`, nonce = `nonce-${events}` } = change
    const event = {
      eventId,
      type: 'training-completed',
      participantReference: reference,
      completedOn: '2026-11-20',
    } as const
    return receivePartnerEvent(web, { keyId: 'institution-1', nonce, event })
  }

  /** A run of everything that is due, made by one operator and approved by another. */
  async function runPayments() {
    const made = await makeRun(console, { operatorId: maker, programme: currentProgramme.code })
    assert.ok(made.ok, 'a run')
    const run = await findRun(console.db, made.value.runId)
    assert.ok(run)
    const approved = await approveRun(console, {
      operatorId: checker,
      runId: run.id,
      shownHash: run.listHash,
    })
    assert.ok(approved.ok, 'approved')
    return run
  }

  function attempts() {
    return database.owner.selectFrom('payouts.attempts').selectAll().orderBy('createdAt').execute()
  }

  const running = opened.move()
  return {
    database,
    simulator,
    people,
    web,
    worker,
    console,
    maker,
    checker,
    folder,
    addPerson,
    connect,
    readCode,
    completeTraining,
    runPayments,
    pay: () => payWhatIsDue(worker),
    prepare: async () => {
      for (const { personId, id } of await attempts()) await prepareAttempt(worker, { personId, id })
    },
    /** As `pay`, while nobody answers at the providers' addresses. */
    payAtDeadAddress: () => {
      const bases = Object.fromEntries(channels.map((channel) => [channel, 'http://127.0.0.1:1']))
      return payWhatIsDue({ ...worker, providers: createProviders({ bases, clock, key: privateKey }) })
    },
    change: ({ personId }: { personId: string }, change: Partial<TestPerson>) => {
      const person = people.get(personId)
      assert.ok(person)
      people.set(personId, { ...person, ...change })
    },
    /** What a worker in a process of its own needs to be the worker of this world. */
    settings: (): WorkerSettings => ({
      url: database.url('worker'),
      keyring: serializeKeyring(keyring),
      bases: simulator.bases,
      privateKeyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      markFile: join(folder, 'mark.json'),
      now: now.toISOString(),
      people: [...people],
    }),
    owner: database.owner.selectFrom.bind(database.owner),
    followUp: () => followUp(worker),
    keepHouse: () => keepHouse(worker),
    forward: (seconds: number) => void (now = new Date(now.getTime() + seconds * 1000)),
    attempts,
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}

export type World = Awaited<ReturnType<typeof startWorld>>

export function channelOf(code: string) {
  const channel = currentProgramme.channels.find((each) => each.code === code)
  assert.ok(channel, code)
  return channel
}
