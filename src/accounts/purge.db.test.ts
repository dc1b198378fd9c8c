import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findSafe } from '#platform/crypto'
import { accountsTicks } from '#accounts/jobs'
import { accountsRig, type Rig, signInBy, signUpBy, verifiedBy } from '../../test/accounts.ts'

async function runTicks(rig: Rig): Promise<void> {
  for (const tick of accountsTicks({ db: rig.database.as('worker'), clock: rig.clock })) await tick.run()
}

test('AUT-16: a sign-up whose mailbox nobody verifies ends after seven days, its key destroyed', async () => {
  await using rig = await accountsRig()
  const [late, kept] = [rig.browser(), rig.browser()]
  await signUpBy(late, 'sari@contoh.id')
  await rig.deliver()
  const { id } = await rig.owner.selectFrom('accounts.signUps').select('id').executeTakeFirstOrThrow()
  await verifiedBy(rig, kept, 'budi@contoh.id')
  rig.clock.move({ days: 7 })
  await runTicks(rig)
  assert.ok(await findSafe({ db: rig.owner, keyring: rig.keyring }, id))
  rig.clock.move({ ms: 1 })
  await runTicks(rig)
  assert.equal(await findSafe({ db: rig.owner, keyring: rig.keyring }, id), undefined)
  for (const table of [
    'accounts.signUps',
    'accounts.signUpAddresses',
    'accounts.links',
    'accounts.throttles',
  ] as const)
    assert.deepEqual(await rig.owner.selectFrom(table).selectAll().execute(), [], table)
  assert.equal((await rig.owner.selectFrom('accounts.consents').selectAll().execute()).length, 2)
  assert.equal((await late.get('/sign-up/sent')).location, '/sign-in')
  assert.equal((await signInBy(kept, 'budi@contoh.id')).location, '/dashboard')
})

test('sessions that have ended are removed, live ones stay', async () => {
  await using rig = await accountsRig()
  await verifiedBy(rig, rig.browser(), 'sari@contoh.id')
  rig.clock.move({ minutes: 20 })
  await signInBy(rig.browser(), 'sari@contoh.id')
  rig.clock.move({ minutes: 10, ms: 1 })
  await runTicks(rig)
  assert.equal((await rig.owner.selectFrom('accounts.sessions').selectAll().execute()).length, 1)
})
