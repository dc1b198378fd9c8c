import { randomBytes, randomUUID } from 'node:crypto'
import { mountHome } from '#home/web'
import { notify } from '#notices'
import { createKeyring, openSafe } from '#platform/crypto'
import { transact } from '#platform/database'
import { newId } from '#platform/identifiers'
import type { Assets, Language } from '#platform/ui'
import { currentProgramme } from '#programmes'
import type { EntryReason, EntryStatus, WaveState } from '#waves'
import { testClock } from './clock.ts'
import { testDatabase } from './database.ts'
import { testPerson } from './person.ts'
import { client, testApp } from './web.ts'

type State = 'draft' | 'checking' | 'eligible' | 'needs-correction' | 'refused'

/** What the modules that home asks by functions answer about the person; changed by the test as it goes on. */
type Answers = {
  application?: { state: State; receiptNumber: string }
  payee?: { name: string; nik: string }
  province?: number
}

/** The pages of home over a real database, for one person who is signed in and for visitors who are not. */
export async function homeRig({ assets, language }: { assets?: Assets; language?: Language } = {}) {
  const keyring = createKeyring()
  const clock = testClock()
  const database = await testDatabase()
  const { owner } = database
  const db = database.as('web')
  const answers: Answers = {}
  const deps = {
    db,
    clock,
    keyring,
    programme: currentProgramme,
    findApplication: async () => answers.application,
    payeeOf: async () => answers.payee,
    candidateOf: async () => (answers.province === undefined ? undefined : { province: answers.province }),
  }
  const person = await testPerson({ db: owner, clock, keyring }, language ? { language } : {})
  const mount = (app: Parameters<typeof mountHome>[0]) => mountHome(app, deps)
  const site = assets ? { mount, assets } : { mount }
  const [visitors, members] = await Promise.all([testApp(site), testApp({ ...site, person })])
  const { personId } = person

  return {
    answers,
    clock,
    visitors,
    members,
    visitor: client(visitors),
    member: client(members),

    /** Days are counted from now; a wave closes at the end of its last day. */
    async addWave(given: { number: number; state: WaveState; opensIn: number; closesIn: number }) {
      const { number, state, opensIn, closesIn } = given
      const inDays = (days: number) => new Date(clock().getTime() + days * 86_400_000)
      const id = newId(clock)
      const closesAt = inDays(closesIn)
      const wave = {
        id,
        number,
        state,
        name: `Gelombang ${number}`,
        programme: currentProgramme.code,
        opensAt: inDays(opensIn),
        closesAt,
        listingUntil: inDays(closesIn + 1),
        createdAt: clock(),
        pausedIn: state === 'paused' ? ('open' as const) : null,
      }
      await owner.insertInto('waves.waves').values(wave).execute()
      return id
    },

    async join(waveId: string, outcome: EntryStatus = 'joined', reason?: EntryReason) {
      const entry = { personId, waveId, outcome, reason: reason ?? null, joinedAt: clock() }
      const sealed = { kkp: randomBytes(16), applicationId: randomUUID(), sealedReceipt: randomBytes(8) }
      const receipt = { receiptNumber: 'G3-4417-0926', statement: '2022-1' }
      await owner
        .insertInto('waves.personEntries')
        .values({ ...entry, ...sealed, ...receipt })
        .execute()
    },

    /** Gives the person an award now, from a published wave. */
    async select(waveId: string) {
      await owner
        .updateTable('waves.waves')
        .set({ state: 'published', publishedAt: clock() })
        .where('id', '=', waveId)
        .execute()
      await owner
        .updateTable('waves.personEntries')
        .set({ outcome: 'selected', reason: 'place-drawn' })
        .where('personId', '=', personId)
        .where('waveId', '=', waveId)
        .execute()
      const award = { personId, waveId, awardId: newId(clock), programme: currentProgramme.code }
      await owner
        .insertInto('selection.personAwards')
        .values({ ...award, kkp: randomBytes(16), state: 'active', awardedAt: clock() })
        .execute()
    },

    async commit(waveId: string, roundAt: Date) {
      const hash = '0'.repeat(64)
      const texts = { commitText: '{}', rulesText: '{}', chainText: '{}', commitHash: hash }
      const commitment = {
        waveId,
        programme: currentProgramme.code,
        round: 1n,
        roundAt,
        publishedAt: clock(),
      }
      await owner
        .insertInto('selection.commitments')
        .values({ ...commitment, ...texts })
        .execute()
    },

    async connectAccount(trouble?: string) {
      const safe = await openSafe({ db: owner, keyring }, personId)
      const now = clock()
      const account = {
        numberSealed: safe.seal('payouts.payout_accounts.number_sealed', '089900001234'),
        holderSealed: safe.seal('payouts.payout_accounts.holder_sealed', 'SARI CONTOH'),
        personId,
        id: newId(clock),
        channel: 'dana',
        accountKey: 'i1.contoh',
        state: 'active' as const,
        nameVerdict: 'match' as const,
        nameRule: 1,
        proposedAt: now,
        confirmedAt: now,
        activeFrom: now,
        trouble: trouble ?? null,
      }
      await owner.insertInto('payouts.payoutAccounts').values(account).execute()
    },

    /** Records the training, and the four incentives that follow, each a month after the other. */
    async completeTraining(happenedOn: string, dueOn: readonly string[]) {
      const programme = currentProgramme.code
      const event = { event: 'training-completed', occurrence: 1, eventId: 'e1', toldBy: 'k1' }
      await owner
        .insertInto('payouts.milestones')
        .values({ personId, programme, ...event, happenedOn, receivedAt: clock() })
        .execute()
      const parts = dueOn.map((day, index) => ({
        personId,
        id: newId(clock),
        programme,
        part: 'incentive',
        instalment: index + 1,
        amount: 600_000n,
        dueOn: day,
        createdAt: clock(),
        referenceStem: `000000000000${index}`,
      }))
      await owner.insertInto('payouts.entitlements').values(parts).execute()
    },

    /** Makes a payment of the first incentive stand still, for a reason that `#payouts` gives. */
    async holdPayment(state: 'held' | 'unknown', reason: string) {
      const { id: entitlementId } = await owner
        .selectFrom('payouts.entitlements')
        .select('id')
        .where('personId', '=', personId)
        .where('instalment', '=', 1)
        .executeTakeFirstOrThrow()
      const attempt = {
        personId,
        id: newId(clock),
        entitlementId,
        attemptNo: 1,
        runId: newId(clock),
        state,
        reason,
        programme: currentProgramme.code,
        provider: 'dana',
        accountId: newId(clock),
        accountKey: 'i1.contoh',
        amount: 600_000n,
        reference: '1',
        createdAt: clock(),
      }
      await owner.insertInto('payouts.attempts').values(attempt).execute()
    },

    tell: (key: string, subject: string) =>
      transact(owner, (tx) =>
        notify(
          { tx, clock, keyring },
          { personId, key, language: 'id', message: { subject, paragraphs: [subject] }, inbox: true },
        ),
      ),

    async [Symbol.asyncDispose]() {
      await Promise.all([visitors.close(), members.close()])
      await database[Symbol.asyncDispose]()
    },
  }
}
