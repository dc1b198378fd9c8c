import { parseArgs } from 'node:util'
import type { Command } from '#platform/cli'
import { judgeText } from './judge-link.ts'
import type { Official } from './read-address.ts'

const check: Command<{ official: Official }> = {
  name: 'links check',
  summary: 'judge a link or a whole message, opening nothing:  gelombang links check "<text>" [--json]',
  async run({ out, official }, args) {
    const { values, positionals } = parseArgs({
      args,
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    })
    if (positionals.length !== 1) {
      out('Give one text in quotes:  gelombang links check "<text>" [--json]')
      return 2
    }
    const { verdict, reasons, host } = judgeText(positionals[0] ?? '', official)
    if (values.json) out(JSON.stringify({ verdict, reasons }))
    else
      for (const line of [verdict, ...(host ? [`  host ${host}`] : []), ...reasons.map((r) => `  ${r}`)])
        out(line)
    return 0
  },
}

export const linksCommands = [check]
