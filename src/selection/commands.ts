import { parseArgs } from 'node:util'
import type { Actor } from '#platform/audit'
import type { Command } from '#platform/cli'
import { PartnerError } from '#platform/errors'
import { findWaveByNumber } from '#waves'
import { type CommitDeps, commitWave } from './commit-wave.ts'
import { drawWave } from './draw-wave.ts'
import type { Beacon } from './gateways/beacon.ts'
import { publishWave } from './publish-wave.ts'

export { replayCommand } from './replay.command.ts'

/** `findOperatorId`: the active operator with that e-mail address; the two who commit and publish must differ. */
type Deps = CommitDeps & {
  beacon: Beacon
  findOperatorId: (email: string) => Promise<string | undefined>
}
type Answer = { ok: true; value: object } | { ok: false; reason: string }
type Act = (deps: Deps, asked: { actor: Actor; waveId: string }) => Promise<Answer>

const options = {
  wave: { type: 'string' },
  operator: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

/** A command that does one thing to the draw of the wave of that number, in the name of an operator. */
function onWave(name: string, { what, act }: { what: string; act: Act }): Command<Deps> {
  const summary = `${what}:  gelombang selection ${name} --wave 3 --operator rina@contoh.id [--json]`
  return {
    name: `selection ${name}`,
    summary,
    async run({ out, ...deps }, args) {
      const { values } = parseArgs({ args, options })
      if (!/^\d{1,4}$/.test(values.wave ?? '') || !values.operator) {
        out(summary)
        return 2
      }
      const refuse = (reason: string) => {
        out(values.json ? JSON.stringify({ refused: reason }) : `Refused: ${reason}; nothing was changed`)
        return 1
      }
      const id = await deps.findOperatorId(values.operator)
      if (id === undefined) return refuse('no-such-operator')
      const number = Number(values.wave)
      const wave = await findWaveByNumber(deps.db, { programme: deps.programme.code, number })
      if (!wave) return refuse('not-there')
      const outcome = await act(deps, { actor: { kind: 'operator', id }, waveId: wave.id }).catch(
        beaconSilent,
      )
      if (!outcome.ok) return refuse(outcome.reason)
      if (values.json) out(JSON.stringify(outcome.value))
      else for (const [key, value] of Object.entries(outcome.value)) out(`${key}  ${shown(value)}`)
      return 0
    },
  }
}

/** Nothing has changed then: ask again later. */
function beaconSilent(error: unknown): Answer {
  if (error instanceof PartnerError) return { ok: false, reason: 'beacon-silent' }
  throw error
}

function shown(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value)
}

export const selectionCommands = [
  onWave('commit', {
    what: 'publish rules, fingerprint of the list and the round that decides',
    act: commitWave,
  }),
  onWave('draw', { what: 'draw a committed wave once its round is out', act: drawWave }),
  onWave('publish', { what: 'publish the result and tell everybody', act: publishWave }),
]
