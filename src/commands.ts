import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { verifyAudit } from '#platform/audit'
import type { Command } from '#platform/cli'
import { createKeyring, serializeKeyring } from '#platform/crypto'
import { migrate, pendingMigrations } from '#platform/database'
import { commandEnvironment } from './command-environment.ts'
import { type Config, readConfig } from './config.ts'
import { wire } from './wiring.ts'

/** The settings with which commands work. */
export function readCommandConfig(): Config {
  return readConfig(commandEnvironment(process.env, (text) => void process.stderr.write(text)))
}

const json = { json: { type: 'boolean', default: false } } as const

const keysCreate: Command<object> = {
  name: 'keys create',
  summary: 'write a new keyring:  gelombang keys create --file keyring.json',
  async run({ out }, args) {
    const { values } = parseArgs({ args, options: { file: { type: 'string' }, ...json } })
    if (!values.file) {
      out('Missing --file: where the keyring is to be written')
      return 2
    }
    if (existsSync(values.file)) {
      out('That file exists; a keyring is never overwritten: data would be lost with it')
      return 1
    }
    mkdirSync(dirname(values.file), { recursive: true })
    writeFileSync(values.file, serializeKeyring(createKeyring()), { mode: 0o600, flag: 'wx' })
    out(
      values.json
        ? JSON.stringify({ file: values.file })
        : `Wrote ${values.file}. Keep a copy far from the database.`,
    )
    return 0
  },
}

const migrateCommand: Command<object> = {
  name: 'migrate',
  summary: 'bring the database to the newest schema:  gelombang migrate --url postgres://owner… [--dry-run]',
  async run({ out }, args) {
    const options = {
      url: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      ...json,
    } as const
    const { values } = parseArgs({ args, options })
    if (!values.url) {
      out('Missing --url: the database address with the owner’s rights')
      return 2
    }
    const names = values['dry-run'] ? await pendingMigrations(values.url) : await migrate({ url: values.url })
    if (values.json) out(JSON.stringify({ applied: !values['dry-run'], migrations: names }))
    else out(names.length === 0 ? 'The database is up to date' : names.join('\n'))
    return 0
  },
}

const auditVerify: Command<object> = {
  name: 'audit verify',
  summary: 'recompute every chain of the audit log:  gelombang audit verify [--json]',
  async run({ out }, args) {
    const { values } = parseArgs({ args, options: json })
    const { db } = await wire(readCommandConfig(), 'cli')
    try {
      const { entries, breaks } = await verifyAudit(db)
      if (values.json) out(JSON.stringify({ entries, breaks }))
      else out([`${entries} entries, ${breaks.length} breaks`, ...breaks].join('\n'))
      return breaks.length === 0 ? 0 : 1
    } finally {
      await db.destroy()
    }
  },
}

const doctor: Command<object> = {
  name: 'doctor',
  summary: 'check settings, keys, database and schema of this installation:  gelombang doctor [--json]',
  async run({ out }, args) {
    const { values } = parseArgs({ args, options: json })
    const checks = await examine()
    if (values.json) out(JSON.stringify({ checks }))
    else for (const { name, problem } of checks) out(problem ? `FAULT ${name}: ${problem}` : `ok    ${name}`)
    return checks.every(({ problem }) => problem === undefined) ? 0 : 1
  },
}

type Check = { name: string; problem?: string }

async function examine(): Promise<Check[]> {
  const settings = await attempt('settings', async () => readCommandConfig())
  if (!settings.value) return [settings.check]
  const config = settings.value
  const checks = [settings.check]
  for (const role of ['web', 'console', 'worker'] as const) {
    const opened = await attempt(`database, schema and keys, as ${role}`, async () => {
      const { db } = await wire(config, role)
      await db.destroy()
    })
    checks.push(opened.check)
  }
  return checks
}

async function attempt<Value>(
  name: string,
  work: () => Promise<Value>,
): Promise<{ check: Check; value?: Value }> {
  try {
    return { check: { name }, value: await work() }
  } catch (error) {
    return { check: { name, problem: error instanceof Error ? error.message : String(error) } }
  }
}

export const installationCommands = [keysCreate, migrateCommand, auditVerify, doctor]
