import assert from 'node:assert/strict'
import { mkdtempDisposable, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { HtmlValidate } from 'html-validate'
import { startSimulators, type SimulatorPorts } from './start-simulators.ts'

const clock = () => new Date('2026-11-23T03:00:00Z')
const anyPorts: SimulatorPorts = {
  home: 0,
  mailbox: 0,
  smtp: 0,
  sms: 0,
  registries: 0,
  beacon: 0,
  training: 0,
  providers: 0,
}
const checker = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: { 'long-title': 'off' },
})

test('one start brings up every stand-in, and the first page leads to each of them', async () => {
  await using simulators = await startSimulators({ clock, ports: anyPorts })
  const home = await (await fetch(simulators.address)).text()
  for (const name of ['mailbox', 'sms', 'registries', 'beacon', 'training'] as const) {
    assert.ok(home.includes(simulators[name].address), name)
    assert.equal((await fetch(simulators[name].address)).status, 200, name)
  }
  assert.ok(home.includes(`${simulators.providers.address}/control`))
  assert.equal((await fetch(`${simulators.providers.address}/control`)).status, 200)
})

test('every page is valid HTML that says it is a simulator, and takes its style from its own server', async () => {
  await using simulators = await startSimulators({ clock, ports: anyPorts })
  const { mailbox, sms, registries, beacon, training } = simulators
  await training.complete({ participantReference: 'GLB-1' })
  for (const { address } of [simulators, mailbox, sms, registries, beacon, training]) {
    const page = await (await fetch(address)).text()
    assert.match(page, /Simulator, bukan layanan sungguhan/)
    const { results } = await checker.validateString(page)
    assert.deepEqual(
      results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line }) => `${line} ${ruleId} ${message}`),
      ),
      [],
      address,
    )
    const style = await fetch(`${address}/simulators.css`)
    assert.equal(style.headers.get('content-type'), 'text/css; charset=utf-8')
  }
})

test('each stand-in keeps its things in a folder of its own', async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'simulators-'))
  {
    await using simulators = await startSimulators({ clock, ports: anyPorts, dataDir: folder.path })
    await simulators.registries.correct('education', '9901014505900007')
  }
  const folders = ['beacon', 'mailbox', 'providers', 'registries', 'training']
  assert.deepEqual((await readdir(folder.path)).toSorted(), folders)
})

test('when a port is taken, what had started is stopped again', async () => {
  await using first = await startSimulators({ clock, ports: anyPorts })
  const sms = await startSimulators({ clock, ports: anyPorts }).then(async (other) => {
    await other[Symbol.asyncDispose]()
    return other.sms
  })
  const ports = { ...anyPorts, sms: sms.port, training: first.training.port }
  await assert.rejects(startSimulators({ clock, ports }), { code: 'EADDRINUSE' })
  await assert.rejects(fetch(sms.address), { name: 'TypeError' })
})
