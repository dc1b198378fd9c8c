import assert from 'node:assert/strict'
import { test } from 'node:test'
import { transact } from '#platform/database'
import {
  confirmPhoneCode,
  contactOf,
  findPersonByEmail,
  findVerifiedPhone,
  notifyPerson,
  sendPhoneCode,
} from '#accounts'
import { accountsRig, type Rig } from '../../test/accounts.ts'
import { testPerson } from '../../test/person.ts'

const phone = '+6289912345678'
const purpose = 'verify-phone'

async function personRig() {
  const rig = await accountsRig()
  const { personId } = await testPerson(rig.deps)
  return { rig, personId }
}

async function newestCode({ deliver, gateway }: Rig, to = phone): Promise<string> {
  await deliver()
  return /\d{6}/.exec(gateway.messages(to).at(-1)?.text ?? '')?.[0] ?? ''
}

const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

test('the code that came by SMS verifies the number, once', async () => {
  const { rig, personId } = await personRig()
  await using _ = rig
  const sent = await sendPhoneCode(rig.deps, { personId, phone, purpose })
  assert.deepEqual(sent, {
    ok: true,
    value: {
      expiresAt: new Date(rig.clock().getTime() + 300_000),
      resendAt: new Date(rig.clock().getTime() + 60_000),
    },
  })
  assert.equal(await findVerifiedPhone(rig.deps, personId), undefined)
  const code = await newestCode(rig)
  assert.ok((rig.gateway.messages(phone)[0]?.text.length ?? 999) <= 160)
  const wrong = await confirmPhoneCode(rig.deps, { personId, purpose, code: other(code) })
  assert.deepEqual(wrong, { ok: false, reason: 'wrong-code' })
  assert.deepEqual(await confirmPhoneCode(rig.deps, { personId, purpose, code }), {
    ok: true,
    value: { phone },
  })
  assert.equal(await findVerifiedPhone(rig.deps, personId), phone)
  const again = await confirmPhoneCode(rig.deps, { personId, purpose, code })
  assert.deepEqual(again, { ok: false, reason: 'expired' })
})

test('a code belongs to its person and purpose, and one for a payout account verifies no number', async () => {
  const { rig, personId } = await personRig()
  await using _ = rig
  const stranger = await testPerson(rig.deps)
  await sendPhoneCode(rig.deps, { personId, phone, purpose: 'connect-payout-account' })
  const code = await newestCode(rig)
  for (const wrong of [
    { personId: stranger.personId, purpose: 'connect-payout-account' as const, code },
    { personId, purpose, code } as const,
  ])
    assert.deepEqual(await confirmPhoneCode(rig.deps, wrong), { ok: false, reason: 'expired' })
  const right = { personId, purpose: 'connect-payout-account', code } as const
  assert.equal((await confirmPhoneCode(rig.deps, right)).ok, true)
  assert.equal(await findVerifiedPhone(rig.deps, personId), undefined)
})

test('a code works for five minutes and five tries, also when fifty come at once', async () => {
  const { rig, personId } = await personRig()
  await using _ = rig
  await sendPhoneCode(rig.deps, { personId, phone, purpose })
  const code = await newestCode(rig)
  const wrong = { personId, purpose, code: other(code) } as const
  const outcomes = await Promise.all(Array.from({ length: 50 }, () => confirmPhoneCode(rig.deps, wrong)))
  const reasons = outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.reason))
  assert.equal(reasons.filter((reason) => reason === 'wrong-code').length, 4)
  assert.equal(reasons.filter((reason) => reason === 'too-many').length, 46)
  const late = await confirmPhoneCode(rig.deps, { personId, purpose, code })
  assert.deepEqual(late, { ok: false, reason: 'too-many' }, 'even the right one')

  rig.clock.move({ minutes: 1 })
  await sendPhoneCode(rig.deps, { personId, phone, purpose })
  const fresh = await newestCode(rig)
  rig.clock.move({ minutes: 5 })
  const expired = await confirmPhoneCode(rig.deps, { personId, purpose, code: fresh })
  assert.deepEqual(expired, { ok: false, reason: 'expired' })
})

test('a new code only after a minute, and five an hour at most, for a person and for a number', async () => {
  const { rig, personId } = await personRig()
  await using _ = rig
  const send = (to: string, who = personId) => sendPhoneCode(rig.deps, { personId: who, phone: to, purpose })
  await send(phone)
  rig.clock.move({ seconds: 59 })
  assert.deepEqual(await send(phone), { ok: false, reason: 'too-soon' })
  for (const _minute of [2, 3, 4, 5]) {
    rig.clock.move({ minutes: 1 })
    assert.equal((await send(phone)).ok, true)
  }
  rig.clock.move({ minutes: 1 })
  assert.deepEqual(await send('+6289900000001'), { ok: false, reason: 'too-many' }, 'this person')
  const { personId: stranger } = await testPerson(rig.deps)
  assert.deepEqual(await send(phone, stranger), { ok: false, reason: 'too-many' }, 'this number')
  assert.equal((await send('+6289900000001', stranger)).ok, true)
})

test('codes and numbers are nowhere readable in the database', async () => {
  const { rig, personId } = await personRig()
  await using _ = rig
  await sendPhoneCode(rig.deps, { personId, phone, purpose })
  const code = await newestCode(rig)
  const [row] = await rig.owner.selectFrom('accounts.phoneCodes').selectAll().execute()
  assert.match(row?.codeHash ?? '', /^p1\.[\w-]{43}$/)
  await confirmPhoneCode(rig.deps, { personId, purpose, code })
  const rows = JSON.stringify(await rig.owner.selectFrom('accounts.phones').selectAll().execute())
  for (const readable of [phone, phone.slice(1), Buffer.from(phone).toString('base64')])
    assert.ok(!rows.includes(readable))
})

test('a person is told once for each event, in the own language, by e-mail, inbox and, with a number, SMS', async () => {
  await using rig = await accountsRig()
  const person = await testPerson(rig.deps, { email: 'budi@contoh.id', phone, language: 'en' })
  const { personId } = person
  const message = (language: string) => ({ subject: `Subject ${language}`, paragraphs: ['Text'] })
  const sms = (language: string) => `Short ${language}`
  for (const _ of [1, 2])
    await transact(rig.db, (tx) =>
      notifyPerson({ ...rig.deps, tx }, { personId, key: 'event:1', message, sms }),
    )
  await rig.deliver()
  assert.deepEqual(
    rig.mailbox.messages('budi@contoh.id').map(({ subject }) => subject),
    ['Subject en'],
  )
  assert.deepEqual(
    rig.gateway.messages(phone).map(({ text }) => text),
    ['Short en'],
  )
  assert.deepEqual(await contactOf(rig.deps, personId), { email: 'budi@contoh.id', phone, language: 'en' })
  const asConsole = { ...rig.deps, db: rig.database.as('console') }
  assert.equal(await findPersonByEmail(asConsole, ' BUDI@contoh.id'), personId)
  assert.equal(await findPersonByEmail(asConsole, 'wati@contoh.id'), undefined)
  assert.deepEqual(await contactOf(asConsole, personId), { email: 'budi@contoh.id', phone, language: 'en' })
})
