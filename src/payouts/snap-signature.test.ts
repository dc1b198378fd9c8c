import assert from 'node:assert/strict'
import { generateKeyPairSync, verify } from 'node:crypto'
import { test } from 'node:test'
import { bodyHash, signTokenRequest, signWithKey, signWithToken } from './snap-signature.ts'

const message = {
  method: 'POST',
  path: '/v1.0/emoney/topup',
  body: '{"partnerReferenceNo":"PKJ-2026-000001-1","customerNumber":"6281234567890","amount":{"value":"600000.00","currency":"IDR"}}',
  timestamp: '2026-11-23T10:00:00+07:00',
} as const
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })

test('the symmetric signature equals the known answer', () => {
  assert.equal(bodyHash(message.body), 'ce769f83548bb80ee39619a021c8a18fc16b9a3f563cb83a60cdfb73e9211097')
  assert.equal(
    signWithToken({ clientSecret: 's3cret', accessToken: 'TOKEN123' }, message),
    '3K9rV9L+4Tda/QgK89OGNNGiLhcS5xP3q2AMwihb1Scqo3L6HcdWQDmVkV9rpL3h1oB4jcZWodPDifzwsMggMA==',
  )
})

test('the asymmetric signature covers method, path, body and time, and no token', () => {
  const text = `POST:/v1.0/emoney/topup:${bodyHash(message.body)}:2026-11-23T10:00:00+07:00`
  const signature = Buffer.from(signWithKey(privateKey, message), 'base64')
  assert.ok(verify('sha256', Buffer.from(text), publicKey, signature))
})

test('the token request signs client id and time', () => {
  const signature = signTokenRequest(privateKey, { clientId: 'gelombang', timestamp: message.timestamp })
  const text = Buffer.from('gelombang|2026-11-23T10:00:00+07:00')
  assert.ok(verify('sha256', text, publicKey, Buffer.from(signature, 'base64')))
})
