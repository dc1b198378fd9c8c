import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempDisposable } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { bls12_381 } from '@noble/curves/bls12-381.js'
import { type Beacon, startBeacon } from './server.ts'

type Round = { round: number; randomness: string; signature: string }
type Info = {
  public_key: string
  period: number
  genesis_time: number
  hash: string
  groupHash: string
  schemeID: string
}

const genesis = 1_700_000_000
const atRound = (round: number) => () => new Date((genesis + (round - 1) * 3) * 1000)
const seed = Buffer.alloc(48, 7)

function ask(beacon: Beacon, path: string): Promise<Response> {
  return fetch(`${beacon.address}${path}`, { signal: AbortSignal.timeout(300) })
}

async function read<Body>(beacon: Beacon, path: string): Promise<Body> {
  return (await (await ask(beacon, path)).json()) as Body
}

/** Verifies by the pairing itself: e(signature, generator of G2) = e(hash of the round, public key). */
function isValid({ round, randomness, signature }: Round, publicKey: string): boolean {
  const message = Buffer.alloc(8)
  message.writeBigUInt64BE(BigInt(round))
  const point = bls12_381.G1.hashToCurve(createHash('sha256').update(message).digest(), {
    DST: 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_',
  })
  const { G1, G2, pairing, fields } = bls12_381
  const left = pairing(G1.Point.fromHex(signature), G2.Point.BASE)
  const right = pairing(point, G2.Point.fromHex(publicKey))
  const hash = createHash('sha256').update(Buffer.from(signature, 'hex')).digest('hex')
  return fields.Fp12.eql(left, right) && hash === randomness
}

test('the check of these tests accepts a real round of quicknet', () => {
  const publicKey =
    '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d106451' +
    '0d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a'
  const round = {
    round: 2,
    signature:
      'b6b6a585449b66eb12e875b64fcbab3799861a00e4dbf092d99e969a5eac57dd3f798acf61e705fe4f093db926626807',
    randomness: '5782d6987841c654515a0e72b2d1ebb4e741234042c37cb19608ae50d93fb60c',
  }
  assert.ok(isValid(round, publicKey))
})

test('a round verifies against the public key of the chain, as on quicknet', async () => {
  await using beacon = await startBeacon({ clock: atRound(1000), genesis })
  const info = await read<Info>(beacon, '/info')
  const round = await read<Round>(beacon, `/${info.hash}/public/7`)
  assert.equal(round.round, 7)
  assert.equal(info.schemeID, 'bls-unchained-g1-rfc9380')
  assert.ok(isValid(round, info.public_key))
  assert.ok(!isValid({ ...round, round: 8 }, info.public_key))
})

test('the chain hash is made of what the chain tells about itself', async () => {
  await using beacon = await startBeacon({ clock: atRound(1), genesis })
  const info = await read<Info>(beacon, `/${beacon.info.hash}/info`)
  const head = Buffer.alloc(12)
  head.writeUInt32BE(info.period)
  head.writeBigUInt64BE(BigInt(info.genesis_time), 4)
  const parts = [head, Buffer.from(info.public_key + info.groupHash, 'hex'), Buffer.from('quicknet')]
  assert.equal(createHash('sha256').update(Buffer.concat(parts)).digest('hex'), info.hash)
  assert.deepEqual(await read(beacon, '/chains'), [info.hash])
})

test('the same seed gives the same chain and the same rounds; another seed others', async () => {
  await using one = await startBeacon({ clock: atRound(10), genesis, seed })
  await using two = await startBeacon({ clock: atRound(10), genesis, seed })
  await using other = await startBeacon({ clock: atRound(10), genesis })
  assert.equal(one.info.hash, two.info.hash)
  assert.deepEqual(await read(one, '/public/3'), await read(two, '/public/3'))
  assert.notEqual(one.info.hash, other.info.hash)
})

test('a key drawn by chance is kept in the folder over a restart', async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'beacon-'))
  const start = () => startBeacon({ clock: atRound(1), dataDir: folder.path })
  await using first = await start()
  await using second = await start()
  assert.equal(first.info.hash, second.info.hash)
})

test('a round of the future is refused until the clock gets there', async () => {
  let now = atRound(41)()
  await using beacon = await startBeacon({ clock: () => now, genesis })
  assert.equal((await ask(beacon, '/public/42')).status, 425)
  assert.equal((await read<Round>(beacon, '/public/latest')).round, 41)
  now = atRound(42)()
  assert.equal((await ask(beacon, '/public/42')).status, 200)
  assert.deepEqual(
    beacon.ledger.list().map(({ round, outcome }) => [round, outcome]),
    [
      [42, 'future'],
      [41, 'answered'],
      [42, 'answered'],
    ],
  )
})

test('rounds that never were, other chains and the time before genesis are not found', async () => {
  await using beacon = await startBeacon({ clock: atRound(0), genesis })
  for (const path of ['/public/0', '/public/404', '/public/x', '/public/latest', `/${'0'.repeat(64)}/info`]) {
    assert.equal((await ask(beacon, path)).status, 404, path)
  }
})

test('sentinel rounds lie in good form: another round, a signature or a randomness that is wrong', async () => {
  await using beacon = await startBeacon({ clock: atRound(5000), genesis })
  assert.equal((await read<Round>(beacon, '/public/999')).round, 1000)
  for (const round of [666, 667]) {
    const lie = await read<Round>(beacon, `/public/${round}`)
    assert.equal(lie.round, round)
    assert.ok(!isValid(lie, beacon.info.public_key))
  }
})

test('sentinel rounds fail: 500 error, 502 page, 503 down, 504 half an answer, 408 silence', async () => {
  await using beacon = await startBeacon({ clock: atRound(5000), genesis })
  assert.equal((await ask(beacon, '/public/500')).status, 500)
  assert.match(await (await ask(beacon, '/public/502')).text(), /^<!doctype html>/)
  assert.equal((await ask(beacon, '/public/503')).status, 503)
  await assert.rejects((await ask(beacon, '/public/504')).json(), { name: 'TypeError' })
  await assert.rejects(ask(beacon, '/public/408'), { name: 'TimeoutError' })
})

test('faults can be switched on; early gives a round away before its time', async () => {
  await using beacon = await startBeacon({ clock: atRound(10), genesis })
  const set = (fault: string): Promise<Response> =>
    fetch(`${beacon.address}/control/fault`, { method: 'POST', body: new URLSearchParams({ fault }) })
  await set('down')
  assert.equal((await ask(beacon, '/public/3')).status, 503)
  await set('early')
  assert.ok(isValid(await read<Round>(beacon, '/public/5000'), beacon.info.public_key))
  assert.match(await (await ask(beacon, '/')).text(), new RegExp(beacon.info.hash))
})
