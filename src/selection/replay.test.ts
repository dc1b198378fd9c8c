import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { readJson } from './jcs.ts'
import { replayCommand } from './replay.command.ts'
import { replayVector } from './replay.ts'

type Tree = { [key: string]: Tree } & { [key: number]: Tree }

const file = join(import.meta.dirname, '../../test/vectors/v1-basic.json')
const text = await readFile(file, 'utf8')

/** The vector, a copy each time. */
function vector(): Tree {
  return JSON.parse(text)
}

/** Sets what stands at a path such as `input.entries.3.nik`. */
function withValue(path: string, change: (value: unknown) => unknown): unknown {
  const json: unknown = vector()
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const parent = keys.reduce<unknown>((node, key) => Object(node)[key], json)
  Reflect.set(Object(parent), last, change(Object(parent)[last]))
  return json
}

const fields = [
  'rules_jcs',
  'commit_jcs',
  'C',
  'tail',
  'seed',
  'rows',
  'pool_root',
  'trace',
  'summary_jcs',
  'result_hash',
  'proofs',
]

for (const field of fields) {
  test(`the published vector is recomputed to the bit: ${field}`, () => {
    const { input, expected } = vector()
    const replayed = replayVector({ input })
    assert.ok(replayed.ok)
    assert.deepEqual(Reflect.get(replayed.value, field), expected?.[field])
    assert.equal(replayed.value.matches, undefined)
  })
}

test('a vector that agrees in every field matches, and no field is left out of the comparison', () => {
  const replayed = replayVector(vector())
  assert.ok(replayed.ok && replayed.value.matches)
  assert.deepEqual(Object.keys(vector()['expected'] ?? {}).toSorted(), fields.toSorted())
})

for (const field of fields) {
  test(`another expected ${field} is named as differing`, () => {
    const replayed = replayVector(withValue(`expected.${field}`, () => 'other'))
    assert.ok(replayed.ok)
    assert.deepEqual([replayed.value.matches, replayed.value.differs], [false, [field]])
  })
}

test('a missing trace is no difference, a missing result hash or an unknown field is', () => {
  const { input, expected } = vector()
  const { trace: _trace, ...others } = expected ?? {}
  const { result_hash: _hash, ...fewer } = others
  const differs = [others, fewer, { ...others, more: 1 }].map((each) => {
    const replayed = replayVector({ input, expected: each })
    return replayed.ok && replayed.value.differs
  })
  assert.deepEqual(differs, [[], ['result_hash'], ['more']])
})

/** The paths of all values inside that are not objects or lists themselves. */
function leaves(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, member]) => leaves(member, `${path}.${key}`))
}

function nudge(value: unknown): unknown {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  const word = String(value)
  return word.slice(0, -1) + (word.endsWith('0') ? '1' : '0')
}

test('a change of any value of the input is noticed', () => {
  const unnoticed = leaves(vector()['input'], 'input').filter((path) => {
    const replayed = replayVector(withValue(path, nudge))
    return replayed.ok && replayed.value.matches
  })
  assert.deepEqual(unnoticed, [])
})

const refusals: [string, string, (value: unknown) => unknown][] = [
  ['R1', 'input.rules.strata', (strata) => [Object(strata)[0], Object(strata)[0]]],
  ['R1', 'input.rules.strata.0.code', () => 65536],
  ['R2', 'input.rules.strata.0.blocks', () => []],
  ['R2', 'input.rules.strata.0.blocks', () => Array.from({ length: 251 }, () => ({ mask: 0, seats: 0 }))],
  ['R3', 'input.rules.strata.0.blocks', () => [{ mask: 1, seats: 6 }]],
  ['R4', 'input.rules.strata.0.reserve', () => null],
  ['R4', 'input.rules.strata.0.reserve', () => -1],
  ['R4', 'input.rules.weight_max', () => 0],
  ['V2', 'input.entries.1.weight', () => -1],
  ['bad-commitment', 'input.parties', () => [{ id: 'notaris\n', secret: 'cd'.repeat(32), revealed: true }]],

  ['R4', 'input.rules.cap', () => 0],
  ['R4', 'input.rules.more', () => 1],
  ['V1', 'input.entries.1', () => vector()['input']?.['entries']?.[0]],
  ['V2', 'input.entries.1.weight', () => 0],
  ['V2', 'input.entries.1.weight', () => 2],
  ['V3', 'input.entries.1.prior', () => 1],
  ['V4', 'input.entries.12.stratum', () => 32],
  ['V4', 'input.entries.12.stratum', () => 65536],
  ['V5', 'input.entries.12.mask', () => 1],
  ['V5', 'input.entries.12.mask', () => 256],
  ['prior-out-of-range', 'input.entries.12.prior', () => 256],
  ['empty-pool', 'input.entries', () => []],
  ['other-chain', 'input.commit.beacon.chain', () => 'ab'.repeat(32)],
  ['other-round', 'input.beacon.round', () => 3],
  ['bad-signature', 'input.beacon.signature', (signature) => `${String(signature).slice(0, -1)}6`],
  ['bad-commitment', 'input.commit.prev', () => 'none'],
  ['bad-input', 'input.commit.n', () => 13],
  ['bad-input', 'input.phys', () => '1'.repeat(39)],
  ['bad-input', 'input.more', () => 1],
  ['bad-input', 'input.entries.0.nik', () => '990000000000000'],
  ['bad-input', 'input.commit.wave', () => 'gelombang\u00e9'],
  ['bad-input', 'input.commit.more', () => -1],
]
for (const [reason, path, change] of refusals) {
  test(`an input with another ${path} is refused: ${reason}`, () => {
    assert.deepEqual(replayVector(withValue(path, change)), { ok: false, reason })
  })
}

test('a physical draw and the secrets of parties go into the seed; a secret that was not revealed counts as zeros', () => {
  const seedWith = (revealed: boolean, phys: string) => {
    const input = { ...vector()['input'], phys, beacon: null }
    const commit = { ...vector()['input']?.['commit'], beacon: null }
    const parties = [{ id: 'notary', secret: 'cd'.repeat(32), revealed }]
    const replayed = replayVector({ input: { ...input, commit, parties } })
    return replayed.ok ? replayed.value.seed : replayed.reason
  }
  const digits = '123456789012345678901234567890123456789'
  const seeds = [seedWith(true, digits), seedWith(false, digits), seedWith(true, `${digits}0`)]
  assert.equal(new Set(seeds).size, 3)
  for (const seed of seeds) assert.match(seed, /^[0-9a-f]{64}$/)
  assert.equal(seedWith(true, digits.slice(1)), 'bad-digits')
})

let folder = ''
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'replay-'))
})
after(() => rm(folder, { recursive: true }))

async function run(content: string | Buffer, ...flags: string[]) {
  const path = join(folder, 'vector.json')
  await writeFile(path, content)
  const lines: string[] = []
  const code = await replayCommand.run({ out: (line) => void lines.push(line) }, [path, ...flags])
  return { code, printed: lines.join('\n') }
}

test('the command prints every derived field, whether it has something to compare with or not', async () => {
  const { input, expected } = vector()
  const { code, printed } = await run(text, '--json')
  assert.equal(code, 0)
  assert.deepEqual(JSON.parse(printed), { ...expected, matches: true, differs: [] })
  const alone = await run(JSON.stringify({ input }), '--json')
  assert.deepEqual([alone.code, JSON.parse(alone.printed)], [0, { ...expected, differs: [] }])
})

test('the command leaves with 1 and says why when a field differs or the input is refused', async () => {
  const other = await run(JSON.stringify(withValue('input.rules.cap', () => 3)))
  assert.deepEqual([other.code, /Differs from the expected value: C$/m.test(other.printed)], [1, true])
  assert.deepEqual(await run(JSON.stringify(withValue('input.entries.1.weight', () => 0))), {
    code: 1,
    printed: 'Refused: V2',
  })
  const floating = await run(text.replace('"cap": 2', '"cap": 2.0'), '--json')
  assert.deepEqual(floating, { code: 1, printed: '{"refused":"not-strict-json"}' })
  assert.equal((await run(Buffer.of(0x22, 0xff, 0x22))).printed, 'Refused: not-strict-json')
})

test('the command leaves with 1 when one byte of the input is another', async () => {
  const from = text.indexOf('"input"')
  const to = text.indexOf('"expected"')
  const places = Array.from(text.slice(from, to).matchAll(/\S/g), ({ index }) => from + index)
  for (const at of places.filter((_, i) => i % 71 === 0)) {
    const bytes = Buffer.from(text)
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
    assert.equal((await run(bytes)).code, 1, `byte ${at}: ${text.slice(at, at + 20)}`)
  }
})

test('the command leaves with 2 when it is misused', async () => {
  for (const args of [[], ['a', 'b'], [file, '--loud'], [join(folder, 'missing.json')]]) {
    assert.equal(await replayCommand.run({ out: () => {} }, args), 2)
  }
})

test('the strict reader takes the published file', () => {
  assert.deepEqual(readJson(text), { ok: true, value: vector() })
})
