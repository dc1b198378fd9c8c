import assert from 'node:assert/strict'
import { generateKeyPairSync, hash, sign } from 'node:crypto'
import { test } from 'node:test'
import { isGenuine } from './partner-signature.ts'

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const now = new Date('2026-11-23T03:00:00Z')
const body = Buffer.from('{"eventId":"1"}')
const parts = { keyId: 'k', timestamp: now.toISOString(), nonce: 'n', path: '/partner/v1/events' }
const text = ['k', parts.timestamp, 'n', 'POST', parts.path, hash('sha256', body, 'hex')].join('\n')
const message = { ...parts, body, signature: sign(null, Buffer.from(text), privateKey).toString('base64') }

test('a message signed with the key of the institution is genuine for five minutes', () => {
  assert.ok(isGenuine(message, { key: publicKey, now }))
  assert.ok(isGenuine(message, { key: publicKey, now: new Date('2026-11-23T03:05:00Z') }))
  assert.ok(!isGenuine(message, { key: publicKey, now: new Date('2026-11-23T03:05:01Z') }))
  assert.ok(!isGenuine(message, { key: publicKey, now: new Date('2026-11-23T02:54:59Z') }))
})

const changes = {
  'another body': { body: Buffer.from('{"eventId":"2"}') },
  'another path': { path: '/partner/v1/other' },
  'another nonce': { nonce: 'm' },
  'another key id': { keyId: 'l' },
  'another time': { timestamp: '2026-11-23T03:00:01.000Z' },
  'a time that is none': { timestamp: 'now' },
  'no signature': { signature: '' },
}
for (const [name, change] of Object.entries(changes))
  test(`a message with ${name} is not genuine`, () =>
    assert.ok(!isGenuine({ ...message, ...change }, { key: publicKey, now })))

test('a message under a key that nobody knows, or of somebody else, is not genuine', () => {
  assert.ok(!isGenuine(message, { key: undefined, now }))
  assert.ok(!isGenuine(message, { key: generateKeyPairSync('ed25519').publicKey, now }))
})
