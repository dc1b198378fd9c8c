import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { inviteOperator } from '#operators'
import { fundProgramme } from '#payouts'
import { transact } from '#platform/database'
import { newId } from '#platform/identifiers'
import { currentProgramme } from '#programmes'
import { ensureOpenWave } from '#waves'
import { makeRun } from '../../src/payouts/make-run.ts'
import { participantReference as referenceOf } from '../../src/payouts/join-programme.ts'
import { receivePartnerEvent } from '../../src/payouts/receive-partner-event.ts'
import { insertAwards } from '../../src/selection/store/awards.ts'
import { findActiveAward } from '#selection'
import { goodPassword, signUpBy } from '../accounts.ts'
import { testApplicant } from '../applicant.ts'
import type { TestDatabase } from '../database.ts'
import { type Client, client } from '../web.ts'
import { formsOf } from './forms.ts'
import type { Apps } from './apps.ts'

export type Somebody = { as: string; browser: Client; app: Apps['site']; start: readonly string[] }

/** Serials of the registries' stand-ins. */
const serials = { eligible: '0001', 'needs correction': '0409', refused: '0413', 'not checked': '0503' }

/**
 * A browser of everybody who can stand before a page: on the way to an account, with an account, with a form in each
 * state, in a wave, drawn and due to be paid, and the operators.
 */
export async function everybody(apps: Apps): Promise<Somebody[]> {
  const wanted = { openHours: 72, listingHours: 24, seats: 10_000, reservePercent: 10 }
  await ensureOpenWave(apps.operators, { ...wanted, programme: currentProgramme.code })
  const people = [...(await visitors(apps)), ...(await applicants(apps))]
  const invited = await inviteOperator(apps.operators, {
    actor: { kind: 'system' } as const,
    email: 'baru@contoh.id',
    name: 'Baru',
    roles: ['auditor'] as const,
  })
  assert.ok(invited.ok)
  const invitation = invited.value.path
  const operators = await apps.operatorBrowsers()
  return [
    ...people.map((one) => ({ ...one, app: apps.site })),
    {
      as: 'visitor of the console',
      browser: client(apps.console),
      app: apps.console,
      start: ['/', invitation],
    },
    ...operators.map(({ browser, roles }) => ({
      as: roles.join(),
      browser,
      app: apps.console,
      start: ['/'],
    })),
  ]
}

async function visitors({ site, simulators, config, work }: Apps) {
  const typed = client(site)
  await typed.get('/sign-up')
  await typed.post('/sign-up', { email: 'ketik@contoh.id' })
  const pending = client(site)
  await signUpBy(pending, 'tunggu@contoh.id', goodPassword)
  const known = client(site)
  await signUpBy(known, 'lupa@contoh.id', goodPassword)
  await work()
  const lastLink = (to: string) => {
    const links = simulators.mailbox.messages(to).at(-1)?.links ?? []
    const own = links.find(({ href }) => href.startsWith(config.PUBLIC_URL))
    return own?.href.slice(config.PUBLIC_URL.length) ?? ''
  }
  await known.get(lastLink('lupa@contoh.id'))
  const forgetful = client(site)
  await forgetful.get('/forgot-password')
  await forgetful.post('/forgot-password', { email: 'lupa@contoh.id' })
  await work()
  return [
    { as: 'visitor', browser: client(site), start: ['/'] },
    { as: 'visitor between the two pages', browser: typed, start: ['/sign-up/account'] },
    {
      as: 'visitor whose mail is on its way',
      browser: pending,
      start: ['/sign-up/sent', '/sign-up/address'],
    },
    { as: 'visitor with a link', browser: client(site), start: [lastLink('tunggu@contoh.id')] },
    { as: 'visitor who forgot the password', browser: forgetful, start: [lastLink('lupa@contoh.id')] },
  ]
}

type Applicant = Awaited<ReturnType<typeof testApplicant>> & { browser: Client }

async function applicants(apps: Apps) {
  const applicant = async (given: Parameters<typeof testApplicant>[1] = {}): Promise<Applicant> => {
    const one = await testApplicant(apps.web, given)
    const browser = client(apps.site)
    browser.cookies.set('__Host-gl-session', encodeURIComponent(one.token))
    return { ...one, browser }
  }
  const newcomer = await apps.person()
  const draft = await applicant({ isDraft: true })
  const checked = await Promise.all(
    Object.entries(serials).map(async ([as, serial]) => ({ as, ...(await applicant({ serial })) })),
  )
  const [joined, chosen, waiting, due] = await Promise.all([
    applicant(),
    applicant(),
    applicant(),
    applicant(),
  ])
  await apps.work()
  await join(joined)
  const waveId = await publishedWave(apps)
  for (const { personId } of [chosen, waiting, due]) await giveAward(apps, { personId, waveId })
  await connect(waiting)
  await connect(due)
  await apps.work()
  await confirm(apps, due)
  await makePayable(apps, due)
  await apps.work()
  const connecting = ['/payouts/connect', '/payouts/connect/dana', '/payouts/connect/bca']
  return [
    { as: 'newcomer', browser: newcomer.browser, start: ['/dashboard'] },
    { as: 'person with a draft', browser: draft.browser, start: ['/dashboard', '/application/phone/code'] },
    ...checked.map(({ as, browser }) => ({
      as: `person whose form is ${as}`,
      browser,
      start: ['/dashboard'],
    })),
    { as: 'person who joined a wave', browser: joined.browser, start: ['/dashboard'] },
    { as: 'recipient', browser: chosen.browser, start: ['/dashboard', ...connecting] },
    { as: 'recipient whose account waits', browser: waiting.browser, start: ['/payouts/connect/code'] },
    { as: 'recipient who is due', browser: due.browser, start: ['/dashboard'] },
  ]
}

async function join({ browser }: Applicant): Promise<void> {
  const forms = formsOf((await browser.get('/waves')).text, '/waves')
  const form = forms.find(({ action }) => action.endsWith('/join'))
  assert.ok(form)
  const fields = Object.fromEntries(form.fields.map(({ name, values }) => [name, values]))
  assert.equal((await browser.post(form.action, fields)).status, 303)
}

type Place = { clock: () => Date; database: TestDatabase }

/** A wave that was decided a week ago. */
export async function publishedWave({ clock, database }: Place): Promise<string> {
  const id = newId(clock)
  const at = (days: number) => new Date(clock().getTime() + days * 86_400_000)
  const wave = {
    id,
    programme: currentProgramme.code,
    number: 9,
    name: 'Gelombang 9',
    state: 'published' as const,
    announcedAt: at(-9),
    opensAt: at(-9),
    createdAt: at(-9),
    closesAt: at(-8),
    listingUntil: at(-7),
    publishedAt: at(-7),
  }
  await database.owner.insertInto('waves.waves').values(wave).execute()
  return id
}

/** Makes somebody a recipient, as a draw does. */
export async function giveAward(
  { clock, database }: Place,
  { personId, waveId }: { personId: string; waveId: string },
): Promise<void> {
  const { id: applicationId } = await database.owner
    .selectFrom('applications.applications')
    .select('id')
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
  const one = {
    kkp: randomBytes(16),
    id: newId(clock),
    waveId,
    applicationId,
    personId,
    programme: currentProgramme.code,
    kkKey: `i1.${personId}`,
    province: 33,
    awardedAt: clock(),
    origin: 'drawn' as const,
  }
  await transact(database.owner, (tx) => insertAwards(tx, [one]))
}

/** Proposes the wallet of the own telephone number. */
async function connect({ browser, form }: Applicant): Promise<void> {
  await browser.get('/payouts/connect/dana')
  const number = `0${String(form['mobileNumber']).slice(3)}`
  assert.equal((await browser.post('/payouts/connect/dana', { number })).location, '/payouts/connect/code')
}

async function confirm({ simulators }: Apps, { browser, form }: Applicant): Promise<void> {
  const messages = simulators.sms.messages(String(form['mobileNumber']))
  const code = /\b\d{6}\b/.exec(messages.at(-1)?.text ?? '')?.[0] ?? ''
  await browser.get('/payouts/connect/code')
  assert.equal((await browser.post('/payouts/connect/code', { code })).status, 303)
}

/** A training is completed, the programme has money, and a payment run waits for its approval. */
async function makePayable({ web, operators, clock }: Apps, { personId }: Applicant): Promise<void> {
  const programme = currentProgramme.code
  const participantReference = await referenceOf(web, { personId, programme })
  const event = {
    eventId: 'event-1',
    participantReference,
    completedOn: '2026-11-20',
    type: 'training-completed' as const,
  }
  await receivePartnerEvent({ ...web, findActiveAward }, { keyId: 'institution-1', nonce: 'nonce-1', event })
  const operatorId = newId(clock)
  const actor = { kind: 'operator', id: operatorId } as const
  await fundProgramme(operators, { key: 'test', programme, amount: 1_000_000_000n, actor })
  assert.ok((await makeRun(operators, { operatorId, programme })).ok)
}
