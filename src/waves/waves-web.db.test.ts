import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mountSelection } from '#selection/web'
import { mountWaves } from '#waves/web'
import {
  addPeople,
  joinAll,
  startWorld,
  statement,
  type Tester,
  type World,
} from '../../test/faults/waves-world.ts'
import { validateHtml } from '../../test/html-validate.ts'
import { type Client, client, testApp } from '../../test/web.ts'
import { mountSelectionConsole } from '../selection/console/index.ts'
import { mountWavesConsole, wavesMenu } from './console/index.ts'

async function browserOf(world: World, person?: Tester, language: 'id' | 'en' = 'id') {
  const app = await testApp({
    mount: (mounted) => {
      mountWaves(mounted, world.web)
      mountSelection(mounted, world.web)
    },
    ...(person && {
      person: { personId: person.personId, sessionId: person.personId, language, provedAt: world.clock() },
    }),
  })
  return checked(client(app))
}

async function consoleOf(world: World, operator: World['rina']) {
  const app = await testApp({
    mount: (mounted) => {
      mountWavesConsole(mounted, world.console)
      mountSelectionConsole(mounted, world.console)
    },
    operator,
    consoleMenu: wavesMenu,
  })
  return checked(client(app))
}

/** Every page that is looked at must be valid HTML. */
function checked(browser: Client): Client {
  return {
    ...browser,
    async get(path, headers) {
      const answer = await browser.get(path, headers)
      const isPage = String(answer.headers['content-type']).startsWith('text/html')
      if (isPage) assert.deepEqual(await validateHtml(answer.text), [], path)
      return answer
    },
    async post(path, fields, headers) {
      const answer = await browser.post(path, fields, headers)
      if (answer.status === 422) assert.deepEqual(await validateHtml(answer.text), [], path)
      return answer
    },
  }
}

test('a person joins with the statement, sees the own row and can leave again', async () => {
  await using world = await startWorld()
  await world.openWave()
  const person = await world.addPerson()
  const browser = await browserOf(world, person)
  const page = await browser.get('/waves')
  assert.match(page.text, /Gelombang 1/)
  assert.match(page.text, /Jumat, 27 November 2026 pukul 10\.00 WIB/)
  const without = await browser.post('/waves/1/join')
  assert.equal(without.status, 422)
  assert.match(without.text, /<title>Kesalahan: /)
  assert.match(without.text, /href="#statement"/)
  assert.equal((await browser.post('/waves/1/join', { statement })).location, '/waves')
  const joined = await browser.get('/waves')
  const [receipt] = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(joined.text) ?? []
  assert.ok(receipt)
  const entry = await browser.get('/waves/1/entry')
  assert.match(entry.text, new RegExp(receipt))
  assert.match(entry.text, /Jawa Tengah/)
  assert.doesNotMatch(entry.text, new RegExp(person.nik))
  assert.equal((await browser.post('/waves/1/leave')).location, '/waves')
  assert.equal((await browser.get('/waves/1/entry')).status, 404)
  assert.match((await browser.get('/waves')).text, /Ya, saya ikut/)
})

test('who cannot join reads why, and who is not signed in is asked to sign in', async () => {
  await using world = await startWorld()
  await world.openWave()
  const young = await world.addPerson({ birthDate: '2015-01-01' })
  const refused = await (await browserOf(world, young)).post('/waves/1/join', { statement })
  assert.equal(refused.status, 403) // no page was seen before: no form token
  const browser = await browserOf(world, young)
  await browser.get('/waves')
  const again = await browser.post('/waves/1/join', { statement })
  assert.equal(again.status, 422)
  assert.match(again.text, /Umur Anda pada hari penutupan/)
  const visitor = await browserOf(world)
  assert.match((await visitor.get('/waves')).text, /Masuk dulu/)
  assert.match((await visitor.get('/waves/1/result')).location ?? '', /^\/sign-in/)
})

test('results show only when published: who is selected, who is not, and why; the proof is the own one', async () => {
  await using world = await startWorld()
  const waveId = await world.openWave({ seats: 1, reserve: 0 })
  const people = await addPeople(world, 3)
  await joinAll(world, people, waveId)
  const browsers = []
  for (const person of people) browsers.push({ person, browser: await browserOf(world, person) })
  const [first] = browsers
  assert.ok(first)
  assert.equal((await first.browser.get('/waves/1/result')).location, '/waves/1')
  assert.equal((await first.browser.get('/waves/1/proof.json')).status, 404)
  assert.equal((await first.browser.get('/waves/1/commitment.json')).status, 404)
  await world.finish(waveId)
  const outcomes = await world.outcomes(waveId)
  for (const { person, browser } of browsers) {
    const { text, status } = await browser.get('/waves/1/result')
    assert.equal(status, 200)
    const isSelected = outcomes.get(person.personId)?.startsWith('selected')
    assert.match(text, isSelected ? /Selamat, Anda terpilih/ : /Ini soal undian, bukan data Anda/)
    assert.match(text, /dari 3/)
    const proof = await browser.get('/waves/1/proof.json')
    assert.match(proof.headers['content-disposition'] ?? '', /attachment/)
    assert.equal(JSON.parse(proof.text).me.nik, person.nik)
    assert.equal(proof.headers['cache-control'], 'no-store')
  }
  const visitor = await browserOf(world)
  const page = await visitor.get('/waves/1?lang=en')
  assert.match(page.text, /Fingerprint of the result/)
  for (const name of ['commitment', 'rules', 'chain', 'summary']) {
    const file = await visitor.get(`/waves/1/${name}.json`)
    assert.equal(file.status, 200, name)
    assert.doesNotThrow(() => JSON.parse(file.text))
    for (const { person } of browsers) assert.ok(!file.text.includes(person.nik))
  }
})

test('who is left out because the family card is full reads only that its places are used', async () => {
  await using world = await startWorld()
  const waveId = await world.openWave({ seats: 5 })
  const family = await addPeople(world, 3, { kk: '8800000000000009' })
  await joinAll(world, family, waveId)
  await world.finish(waveId)
  const outcomes = await world.outcomes(waveId)
  const out = family.find(({ personId }) => outcomes.get(personId)?.includes('family-card-full'))
  assert.ok(out)
  const { text } = await (await browserOf(world, out, 'en')).get('/waves/1/result')
  assert.match(text, /The places of your family card are used/)
  assert.doesNotMatch(text, /gl-rank|Last key/)
})

test('operators lead a wave from its plan to the published result', async () => {
  await using world = await startWorld()
  const rina = await consoleOf(world, world.rina)
  const bayu = await consoleOf(world, world.bayu)
  const dates = {
    opensAt: '2026-11-24 10.00',
    closesAt: '2026-11-27 10.00',
    listingUntil: '2026-11-28 10.00',
  }
  const rest = { seats: '3800', reservePercent: '10', minimumAge: '', maximumAge: '' }
  await rina.get('/waves/plan')
  const wrong = await rina.post('/waves/plan', { ...dates, ...rest, opensAt: '2026-02-31 10.00', seats: 'x' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /2026-02-31 10\.00/)
  const late = await rina.post('/waves/plan', { ...dates, ...rest, closesAt: '2026-11-20 10.00' })
  assert.equal(late.status, 422)
  assert.equal((await rina.post('/waves/plan', { ...dates, ...rest })).location, '/waves/1')
  const quotas = await rina.get('/waves/1/quotas')
  const fields = Object.fromEntries(
    [...quotas.text.matchAll(/name="((?:seats|reserve)-\d+)"[^>]*value="(\d+)"/g)].map(([, name, value]) => [
      name ?? '',
      value ?? '',
    ]),
  )
  assert.equal(Object.keys(fields).length, 76)
  assert.equal((await rina.post('/waves/1/quotas', { ...fields, 'seats-33': '' })).status, 422)
  assert.equal((await rina.post('/waves/1/quotas', { ...fields, 'seats-33': '2' })).location, '/waves/1')
  const visitor = await browserOf(world)
  assert.equal((await visitor.get('/waves/1')).status, 404)
  await rina.post('/waves/1/announce')
  assert.equal((await visitor.get('/waves/1')).status, 200)
  world.clock.move({ days: 2 })
  assert.equal((await world.join(await world.addPerson(), (await world.waveIdOf(1)) ?? '')).ok, true)

  await rina.get('/waves/1')
  await rina.post('/waves/1/ask', { kind: 'pause', reason: 'Uji' })
  const own = await rina.post('/waves/1/decide')
  assert.equal(own.status, 422)
  await bayu.get('/waves/1')
  assert.equal((await bayu.post('/waves/1/decide', { decline: 'yes' })).location, '/waves/1')

  await world.freeze((await world.waveIdOf(1)) ?? '')
  await rina.get('/waves/1/draw')
  assert.equal((await rina.post('/waves/1/draw/commit')).location, '/waves/1/draw')
  assert.equal((await rina.post('/waves/1/draw/start')).status, 422)
  world.clock.move({ hours: 25 })
  assert.equal((await rina.post('/waves/1/draw/start')).location, '/waves/1/draw')
  const same = await rina.post('/waves/1/draw/publish')
  assert.equal(same.status, 422)
  assert.match(same.text, /petugas lain/)
  await bayu.get('/waves/1/draw')
  assert.equal((await bayu.post('/waves/1/draw/publish')).location, '/waves/1/draw')
  assert.match((await visitor.get('/waves/1')).text, /Sidik jari hasil/)
})

test('an auditor reads everything and can do nothing', async () => {
  await using world = await startWorld()
  await world.openWave()
  const auditor = await consoleOf(world, { ...world.rina, roles: ['auditor'] })
  for (const path of ['/waves', '/waves/1', '/waves/1/draw']) {
    const page = await auditor.get(path)
    assert.equal(page.status, 200)
    assert.doesNotMatch(page.text.replace(/action="\/sign-out"/, ''), /<form[^>]*action=/)
  }
  for (const path of ['/waves/plan', '/waves/1/freeze', '/waves/1/ask', '/waves/1/draw/commit'])
    assert.equal((await auditor.post(path)).status, 404, path)
})
