import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { createKeyring } from '#platform/crypto'
import { addressRange } from './address-range.ts'
import { newOwnedToken, readOwnedToken } from './owned-token.ts'
import { readOwnPath } from './own-path.ts'
import { hashCode, newCode } from './phone-code.ts'
import { maskPhone, readPhoneNumber } from './phone-number.ts'

test('WEB-08: after signing in one stays on this site', () => {
  const ours = ['/dashboard', '/application/identity', '/waves/123?page=2', '/payouts?a=%20b']
  assert.deepEqual(ours.map(readOwnPath), ours)
  const elsewhere = [
    undefined, '', 'dashboard', '//evil.example', '/\\evil.example', '/\t/evil.example', '/%0a/../\\evil', '/.//evil.example',
    '/..//evil.example', '/x/..//evil.example', 'https://evil.example', 'javascript:alert(1)', '/@evil.example', '/／evil.example',
    ' /dashboard', '/\u2028',
  ] // prettier-ignore
  assert.deepEqual(
    elsewhere.filter((next) => readOwnPath(next)),
    [],
  )
})

test('WEB-08: whatever is given, a browser that follows it stays on this site', () => {
  const unit = fc.constantFrom('/', '\\', '.', '?', '#', '@', ':', 'a', '%2f', '\t', '\n', '／', ' ', 'http')
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 12 }), (next) => {
      const path = readOwnPath(`/${next}`)
      fc.pre(path !== undefined)
      assert.equal(new URL(path, 'https://gelombang.example').host, 'gelombang.example')
    }),
    { numRuns: 2_000 },
  )
})

test('SES-01: a token tells whose it is, has 256 bits of chance, and its hash tells nothing', () => {
  const ownerId = randomUUID()
  const tokens = Array.from({ length: 1_000 }, () => newOwnedToken(ownerId))
  assert.equal(new Set(tokens.map(({ token }) => token.slice(-43))).size, 1_000)
  for (const { token, hash } of tokens) assert.deepEqual(readOwnedToken(token), { ownerId, hash })
})

test('what has not the shape of a token is none', () => {
  const { token } = newOwnedToken(randomUUID())
  for (const wrong of [undefined, '', 'x', token.slice(1), `${token}x`, `${token.slice(1)}.`])
    assert.equal(readOwnedToken(wrong), undefined)
})

test('RTE-08: an IPv6 network is one range, an IPv4 address is its own', () => {
  assert.equal(addressRange('203.0.113.7'), '203.0.113.7')
  assert.equal(addressRange('::ffff:203.0.113.7'), '203.0.113.7')
  assert.equal(addressRange('2001:db8::1'), '2001:db8:0:0::/64')
  assert.equal(addressRange('2001:db8:0:0:ffff::1'), '2001:db8:0:0::/64')
  assert.notEqual(addressRange('2001:db8:0:1::1'), '2001:db8:0:0::/64')
  assert.equal(addressRange('fe80::1%eth0'), 'fe80:0:0:0::/64')
  assert.equal(addressRange('nonsense'), 'unknown')
})

test('a mobile number is read however people write it', () => {
  for (const typed of [
    '081234567890',
    '0812-3456-7890',
    '+62 812 3456 7890',
    '6281234567890',
    '(0812) 3456.7890',
  ])
    assert.equal(readPhoneNumber(typed), '+6281234567890')
  for (const typed of ['', '021 555 1234', '8123456789012345', '+60123456789', '0812345', '08123456789x'])
    assert.equal(readPhoneNumber(typed), undefined)
  assert.equal(maskPhone('+6281234567890'), '+62 812 •••• 890')
})

test('a code has six digits, and its hash belongs to one person, one purpose and one key', () => {
  const { pepper } = createKeyring()
  const code = newCode()
  assert.match(code, /^\d{6}$/)
  const own = { personId: randomUUID(), purpose: 'verify-phone', code } as const
  const others = [
    { ...own, personId: randomUUID() },
    { ...own, purpose: 'connect-payout-account' as const },
    { ...own, code: code === '000000' ? '000001' : '000000' },
  ]
  assert.equal(hashCode(pepper, own), hashCode(pepper, own))
  for (const other of others) assert.notEqual(hashCode(pepper, other), hashCode(pepper, own))
  assert.notEqual(hashCode(createKeyring().pepper, own), hashCode(pepper, own))
})
