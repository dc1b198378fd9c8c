import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Command } from '#platform/cli'
import { moveTrialClock, trialClock } from '#platform/clock'

/** Milliseconds of each unit. */
const units = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const

/** Moves the clock of a running trial: a wave closes, a code expires, a month passes, in a moment. */
export const clockCommand: Command<{ folder: string }> = {
  name: 'clock',
  summary: 'show or move the clock of a trial:  gelombang clock [forward 3d] (s, m, h or d)',
  async run({ folder, out }, args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    })
    const file = join(folder, 'clock')
    const [verb, amount = ''] = positionals
    if (verb !== undefined) {
      const [, number, unit] = /^(\d{1,5})([smhd])$/.exec(amount) ?? []
      if (verb !== 'forward' || !number || !unit) {
        out('Say how far: gelombang clock forward 3d')
        return 2
      }
      moveTrialClock(file, Number(number) * units[unit as keyof typeof units])
    }
    const now = trialClock(file)()
    out(values.json ? JSON.stringify({ now }) : now.toISOString())
    return 0
  },
}
