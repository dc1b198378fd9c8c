import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import { call, rupiah, startAll, testPartner } from './partner-for-tests.ts'

const timestamp = '2026-11-24T00:30:00+07:00'
const topUpPath = '/v1.0/emoney/topup.htm'

function order(reference: string) {
  return {
    partnerReferenceNo: reference,
    customerNumber: '628990001234',
    amount: rupiah(),
    additionalInfo: { fundType: 'AGENT_TOPUP_FOR_USER_SETTLE' },
  }
}

async function makeFolder() {
  const path = await mkdtemp(join(tmpdir(), 'providers-'))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) }
}

/** Runs the simulator as a process of its own; disposing kills it as a power cut would. */
async function startProcess({ dataDir = '', zone = 'UTC' }: { dataDir?: string; zone?: string }) {
  const script = new URL('./server-for-tests.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [script, dataDir, JSON.stringify({ dana: testPartner })], {
    env: { TZ: zone },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [address]: unknown[] = await once(createInterface(child.stdout), 'line')
  const gone = once(child, 'exit')
  return {
    base: `${String(address)}/dana`,
    address: String(address),
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL')
      await gone
    },
  }
}

test('what was answered survives kill -9: credit, account name, message id, key', async () => {
  await using folder = await makeFolder()
  {
    await using running = await startProcess({ dataDir: folder.path })
    const sent = { body: order('1'), timestamp, externalId: '4711' }
    assert.equal((await call(running.base + topUpPath, sent)).body['responseCode'], '2003800')
    await fetch(`${running.address}/control/accounts`, {
      method: 'PUT',
      body: JSON.stringify({ account: '08990001234', name: 'Dewi Lestari' }),
      headers: { 'content-type': 'application/json' },
    })
  }
  const key = await readFile(join(folder.path, 'dana-key.pem'), 'utf8')
  await using started = await startAll({ dataDir: folder.path, clock: () => new Date(timestamp) })
  const { control, bases } = started.providers
  assert.equal(await control.countCredits('1'), 1)
  assert.equal(control.accounts()[0]?.name, 'Dewi Lestari')
  const same = await call(bases.dana + topUpPath, { body: order('2'), timestamp, externalId: '4711' })
  assert.equal(same.body['responseCode'], '4093800')
  const repeated = await call(bases.dana + topUpPath, { body: order('1'), timestamp })
  assert.equal(repeated.body['responseCode'], '2003800')
  assert.equal(await control.countCredits('1'), 1)
  assert.equal(await readFile(join(folder.path, 'dana-key.pem'), 'utf8'), key)
})

test('a line that a crash left unfinished is cut off; a damaged one before it is not passed over', async () => {
  await using folder = await makeFolder()
  const journal = join(folder.path, 'providers.jsonl')
  {
    await using started = await startAll({ dataDir: folder.path, clock: () => new Date(timestamp) })
    await call(started.providers.bases.dana + topUpPath, { body: order('1'), timestamp })
  }
  const { size } = await stat(journal)
  await appendFile(journal, '{"payment":{"id"')
  {
    await using started = await startAll({ dataDir: folder.path, clock: () => new Date(timestamp) })
    assert.equal(await started.providers.control.countCredits('1'), 1)
  }
  assert.equal((await stat(journal)).size, size)
  await appendFile(journal, 'rubbish\n')
  await assert.rejects(startAll({ dataDir: folder.path }), SyntaxError)
})

test('nothing that is kept can be read by others', async () => {
  await using folder = await makeFolder()
  await using started = await startAll({ dataDir: folder.path })
  await started.providers.control.setAccount({ account: '1', name: 'A' })
  for (const name of await readdir(folder.path)) {
    const { mode } = await stat(join(folder.path, name))
    assert.equal(mode & 0o077, 0, name)
  }
})

test('the time zone of the host changes no byte of an answer', async () => {
  const answers = []
  for (const zone of ['UTC', 'Asia/Jakarta', 'America/St_Johns']) {
    await using running = await startProcess({ zone })
    const sent = { body: order('1'), timestamp, externalId: '1' }
    const paid = await call(running.base + topUpPath, sent)
    const credits = await (await fetch(`${running.address}/control/credits`)).text()
    answers.push(JSON.stringify([paid.body, paid.headers.get('x-timestamp'), credits]))
  }
  assert.equal(new Set(answers).size, 1)
  assert.match(answers[0] ?? '', /2026-11-24T00:30:00\+07:00/)
})
