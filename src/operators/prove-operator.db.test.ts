import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPasswordHasher } from '#accounts'
import { createKeyring } from '#platform/crypto'
import { codeAt, inviteOperator, proveOperator } from '#operators'
import { testClock } from '../../test/clock.ts'
import { testDatabase } from '../../test/database.ts'
import { acceptInvitation, findInvited } from './accept-invitation.ts'

test('five wrong codes before a payment, and for a quarter of an hour the right one does not hold either', async () => {
  await using database = await testDatabase()
  const clock = testClock()
  const keyring = createKeyring()
  const deps = { db: database.as('console'), clock, keyring, passwords: createPasswordHasher({ keyring }) }
  const invited = await inviteOperator(deps, {
    actor: { kind: 'system' },
    name: 'Dewi Kartika',
    email: 'dewi@contoh.id',
    roles: ['payment-approver'],
  })
  assert.ok(invited.ok)
  const token = invited.value.path.split('/').at(-1) ?? ''
  const secret = (await findInvited(deps, token))?.secret ?? ''
  const { operatorId } = invited.value
  const code = () => codeAt(secret, clock())
  await acceptInvitation(deps, { token, password: 'empat kata acak panjang', code: code() })
  const prove = (given: string) => proveOperator(deps, { operatorId, code: given })

  clock.move({ minutes: 1 })
  assert.equal(await prove(code()), true)
  for (let i = 0; i < 5; i++) assert.equal(await prove('wrong'), false)
  clock.move({ minutes: 1 })
  assert.equal(await prove(code()), false)
  clock.move({ minutes: 15 })
  assert.equal(await prove(code()), true)
})
