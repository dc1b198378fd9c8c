import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const trialFile = join(import.meta.dirname, '../.gelombang/env.json')
/** An environment with one of these describes an installation: nothing is added to it. */
const decisive = ['WEB_DATABASE_URL', 'CONSOLE_DATABASE_URL', 'WORKER_DATABASE_URL', 'KEYRING_FILE']

/**
 * The settings with which a command works: those of the environment; where it describes no installation, those of the
 * trial in this checkout, so that commands work beside `npm start`.
 *
 * @param tell told when a trial is meant; not for standard output, which may be read as JSON
 * @throws when the trial's file is damaged
 */
export function commandEnvironment(
  env: NodeJS.ProcessEnv,
  tell: (text: string) => void,
  file = trialFile,
): NodeJS.ProcessEnv {
  if (decisive.some((name) => env[name] !== undefined) || !existsSync(file)) return env
  tell(`No settings in the environment: working on the trial of npm start, which must be running (${file})\n`)
  return { ...env, ...z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8'))) }
}
