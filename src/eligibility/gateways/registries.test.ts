import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import fc from 'fast-check'
import { startRegistries } from '#simulators'
import { testClock } from '../../../test/clock.ts'
import { createRegistries } from './registries.ts'

const clock = testClock('2026-11-23T10:00:00+07:00')
const timeoutMs = 500
const question = {
  nik: '9971011203980001',
  kk: '8871010101200001',
  name: 'Sari Dewi',
  birthDate: '1998-03-12',
  birthPlace: 'Ambon',
  sex: 'female',
  province: '81',
} as const

async function setUp() {
  const simulator = await startRegistries({ clock })
  const at = (name: keyof typeof simulator.clients) => ({
    ...simulator.clients[name],
    url: simulator.address,
  })
  const settings = {
    civil: at('civil'),
    education: at('education'),
    assistance: at('assistance'),
    officials: at('officials'),
    employment: at('employment'),
  }
  return { simulator, settings, registries: createRegistries({ settings, clock, timeoutMs }) }
}

const nik = (serial: string) => `${question.nik.slice(0, 12)}${serial}`

test('BIZ-08 the civil registry says of each field whether it is the same, with its day and the hash of its bytes', async () => {
  const { simulator, registries } = await setUp()
  await using _running = simulator
  const { answer, askedAt, rawSha256 } = await registries.civil(question)
  const same = 'match'
  assert.deepEqual(answer, {
    state: 'answered',
    asOf: '2026-11-23',
    askedAt: '2026-11-23T03:00:00.000Z',
    found: true,
    alive: true,
    citizen: true,
    fields: {
      familyCard: same,
      name: same,
      birthDate: same,
      birthPlace: same,
      sex: same,
      province: same,
    },
  })
  assert.deepEqual([askedAt, rawSha256?.length], [clock(), 32])
})

test('what the registries call things becomes what the programme calls them', async () => {
  const { simulator, registries } = await setUp()
  await using _running = simulator
  const ask = (serial: string) => ({ nik: nik(serial), birthDate: question.birthDate })
  const told = [
    (await registries.education(ask('2002'))).answer,
    (await registries.assistance(ask('4005'))).answer,
    (await registries.officials(ask('5005'))).answer,
    (await registries.officials(ask('5006'))).answer,
    (await registries.employment(ask('6004'))).answer,
  ]
  const answered = { state: 'answered', asOf: '2026-11-01', askedAt: '2026-11-23T03:00:00.000Z' }
  const period = '2026'
  assert.deepEqual(told, [
    { ...answered, enrolled: true, level: 'higher', institution: 'Universitas Contoh' },
    {
      ...answered,
      recipient: true,
      schemes: [
        { code: 'pkh', period },
        { code: 'bpnt', period },
      ],
    },
    { ...answered, official: true, office: 'state-enterprise-official', institution: 'BUMN Contoh' },
    { ...answered, official: true, office: 'regional-councillor', institution: 'DPRD Kabupaten Contoh' },
    { ...answered, status: 'employed', monthlyWage: 6_000_000 },
  ])
})

test('BIZ-08 down, not found and mismatch are three different answers', async () => {
  const { simulator, registries } = await setUp()
  await using _running = simulator
  const ask = async (serial: string) => (await registries.civil({ ...question, nik: nik(serial) })).answer
  const [down, notFound, mismatch] = [await ask('0591'), await ask('0404'), await ask('0409')]
  assert.deepEqual(down, { state: 'down' })
  assert.deepEqual(
    [notFound, mismatch].map((answer) => ('found' in answer ? answer.found : answer.state)),
    [false, true],
  )
})

for (const [digit, fault, state] of [
  ['1', 'error 500', 'down'],
  ['2', 'a page of HTML', 'garbage'],
  ['3', 'silence', 'down'],
  ['4', 'half an answer', 'down'],
  ['5', 'an answer about another person', 'garbage'],
  ['6', 'one byte a second', 'down'],
  ['7', 'an error in an answer of 200', 'garbage'],
] as const) {
  test(`F11 ${fault} is ${state}, in every registry`, async () => {
    const { simulator, registries } = await setUp()
    await using _running = simulator
    const asked = { ...question, nik: nik(`050${digit}`) }
    const answers = await Promise.all(
      [
        registries.civil,
        registries.education,
        registries.assistance,
        registries.officials,
        registries.employment,
      ].map(async (ask) => (await ask(asked)).answer.state),
    )
    assert.deepEqual(answers, Array(5).fill(state))
  })
}

test('a registry that does not know us, or is not there, has said nothing about the person', async () => {
  const { simulator, settings } = await setUp()
  const stranger = { ...settings, civil: { ...settings.civil, secret: 'another secret of ours' } }
  const unknown = await createRegistries({ settings: stranger, clock, timeoutMs }).civil(question)
  await simulator[Symbol.asyncDispose]()
  const gone = await createRegistries({ settings, clock, timeoutMs }).civil(question)
  assert.deepEqual([unknown.answer, gone.answer], [{ state: 'garbage' }, { state: 'down' }])
})

test('F11 whatever bytes a registry sends, they are no answer unless they keep the contract', async () => {
  let sent = Buffer.alloc(0)
  const server = createServer((_request, response) => response.end(sent)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const client = { url: `http://127.0.0.1:${port}`, clientId: 'gelombang', secret: 'a secret of sixteen' }
  const settings = {
    civil: client,
    education: client,
    assistance: client,
    officials: client,
    employment: client,
  }
  const { education } = createRegistries({ settings, clock, timeoutMs })
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array)),
    fc.json().map((json) => Buffer.from(json)),
    fc
      .record(
        {
          requestId: fc.string(),
          nik: fc.constant(question.nik),
          asOf: fc.constant('2026-11-01'),
          enrolled: fc.anything(),
        },
        { requiredKeys: [] },
      )
      .map((answer) => Buffer.from(JSON.stringify(answer))),
    fc.constant(Buffer.alloc(100_000, ' ')),
  )
  await fc.assert(
    fc.asyncProperty(bytes, async (body) => {
      sent = body
      assert.deepEqual((await education(question)).answer, { state: 'garbage' })
    }),
    { numRuns: 300 },
  )
  server.closeAllConnections()
  server.close()
})
