import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startWorld } from '../../test/faults/payouts-world.ts'
import { payoutCommands } from './commands.ts'

test('every command on payments answers in JSON when asked, with the exit code that it has in words', async () => {
  await using world = await startWorld()
  const deps = { ...world.console, findOperatorId: async () => world.maker }
  const runs = {
    status: [[], 0],
    reconcile: [[], 0],
    unlock: [['--operator', 'dewi@contoh.id'], 1],
    fund: [['--key', 'test', '--amount', '1'], 1],
  } as const
  for (const [name, [args, code]] of Object.entries(runs)) {
    const command = payoutCommands.find((each) => each.name === `payouts ${name}`)
    for (const more of [[], ['--json']]) {
      const lines: string[] = []
      const out = (line: string) => void lines.push(line)
      assert.equal(await command?.run({ ...deps, out }, [...args, ...more]), code, name)
      if (more.length > 0) assert.equal(typeof JSON.parse(lines.join('\n')), 'object')
    }
  }
})
