import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Command } from '#platform/cli'
import { refused } from '#platform/outcome'
import { readJson } from './jcs.ts'
import { replayVector } from './replay.ts'

export const replayCommand: Command<object> = {
  name: 'selection replay',
  summary: 'recompute a draw from its input:  gelombang selection replay <file> [--json]',
  async run({ out }, args) {
    const asked = readArguments(args)
    if (!asked) {
      out('Give one file:  gelombang selection replay <file> [--json]')
      return 2
    }
    const bytes = await readFile(asked.file).catch(() => undefined)
    if (!bytes) {
      out(`Cannot read ${asked.file}`)
      return 2
    }
    const outcome = replayText(bytes)
    if (!outcome.ok) {
      out(asked.json ? JSON.stringify({ refused: outcome.reason }) : `Refused: ${outcome.reason}`)
      return 1
    }
    const { value } = outcome
    if (asked.json) out(JSON.stringify(value, undefined, 1))
    else for (const line of report(value)) out(line)
    return value.matches === false ? 1 : 0
  },
}

function readArguments(args: string[]): { file: string; json: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    })
    const [file, ...more] = positionals
    return file !== undefined && more.length === 0 ? { file, json: values.json } : undefined
  } catch {
    return undefined
  }
}

function replayText(bytes: Buffer) {
  try {
    const json = readJson(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
    return json.ok ? replayVector(json.value) : json
  } catch (error) {
    if (error instanceof TypeError) return refused('not-strict-json') // the bytes are not UTF-8
    throw error
  }
}

type Replay = Extract<ReturnType<typeof replayVector>, { ok: true }>['value']

function report({ C, pool_root, result_hash, rows, matches, differs }: Replay): string[] {
  const selected = rows.filter(({ status }) => status === 1).length
  const reserves = rows.filter(({ status }) => status === 2).length
  return [
    `commitment   ${C}`,
    `pool root    ${pool_root}`,
    `result hash  ${result_hash}`,
    `${rows.length} entries, ${selected} selected, ${reserves} on reserve lists`,
    ...(matches === true ? ['Equal to the expected values in every field'] : []),
    ...differs.map((field) => `Differs from the expected value: ${field}`),
  ]
}
