import assert from 'node:assert/strict'
import { generateKeyPairSync, sign } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { asymmetricText, isSignedByHmac, isSignedByRsa, minify, symmetricText } from './signatures.ts'

const body =
  '{"partnerReferenceNo":"PKJ-2026-000001-1","customerNumber":"6281234567890","amount":{"value":"600000.00","currency":"IDR"}}'
const signed = {
  method: 'post',
  path: '/v1.0/emoney/topup',
  raw: Buffer.from(body),
  timestamp: '2026-11-23T10:00:00+07:00',
}
const known = '3K9rV9L+4Tda/QgK89OGNNGiLhcS5xP3q2AMwihb1Scqo3L6HcdWQDmVkV9rpL3h1oB4jcZWodPDifzwsMggMA=='

test('the known-answer vector of the transaction signature is accepted, in base64 and in hexadecimal', () => {
  const text = symmetricText(signed, 'TOKEN123')
  assert.match(text, /:ce769f83548bb80ee39619a021c8a18fc16b9a3f563cb83a60cdfb73e9211097:/)
  assert.equal(isSignedByHmac(text, 's3cret', known), true)
  assert.equal(isSignedByHmac(text, 's3cret', Buffer.from(known, 'base64').toString('hex')), true)
})

test('another secret, another byte or a shortened signature is refused', () => {
  const text = symmetricText(signed, 'TOKEN123')
  assert.equal(isSignedByHmac(text, 's3creT', known), false)
  assert.equal(isSignedByHmac(`${text} `, 's3cret', known), false)
  assert.equal(isSignedByHmac(text, 's3cret', known.slice(0, 40)), false)
  assert.equal(isSignedByHmac(text, 's3cret', ''), false)
})

test('an RSA signature without a token is accepted in base64 and in hexadecimal, and only from its key', () => {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const text = asymmetricText(signed)
  const signature = sign('RSA-SHA256', Buffer.from(text), own.privateKey)
  assert.equal(isSignedByRsa(text, own.publicKey, signature.toString('base64')), true)
  assert.equal(isSignedByRsa(text, own.publicKey, signature.toString('hex')), true)
  assert.equal(isSignedByRsa(text, other.publicKey, signature.toString('base64')), false)
})

test('blanks between tokens do not count; order, spelling and blanks inside strings do', () => {
  fc.assert(
    fc.property(fc.json(), fc.integer({ min: 1, max: 4 }), (json, indent) => {
      const compact = JSON.stringify(JSON.parse(json))
      const spaced = JSON.stringify(JSON.parse(json), undefined, indent)
      assert.equal(minify(Buffer.from(spaced)).toString(), compact)
      assert.equal(minify(Buffer.from(compact)).toString(), compact)
    }),
  )
  const odd = '{ "a" : 1.0e2, "a" : "x \\" y\\\\", "b":null }'
  assert.equal(minify(Buffer.from(odd)).toString(), '{"a":1.0e2,"a":"x \\" y\\\\","b":null}')
})
