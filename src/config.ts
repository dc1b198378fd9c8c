import { readFileSync } from 'node:fs'
import { z } from 'zod'

const port = z.coerce.number().int().min(1).max(65_535)
const database = z.url({ protocol: /^postgres(ql)?$/ })
const http = z.url({ protocol: /^https?$/ })
const file = z.string().min(1)

const Config = z
  .object({
    /** `production`, or `trial` for development, try-out and tests: only there simulators and a trial clock exist. */
    GELOMBANG_MODE: z.enum(['production', 'trial']).default('production'),
    /** Address of the applicants' site as people type it; links in messages lead here, never elsewhere. */
    PUBLIC_URL: http,
    /** Address of the operators' console as they type it. */
    CONSOLE_URL: http,
    /** The programme's one official host; pages and messages name it. */
    OFFICIAL_HOST: z
      .string()
      .regex(/^[a-z0-9.-]+\.[a-z]+$/)
      .default('www.prakerja.go.id'),
    /** Address on which the servers listen. */
    HOST: z.string().default('127.0.0.1'),
    /** TCP port of the applicants' site. */
    PORT: port.default(3000),
    /** TCP port of the console. */
    CONSOLE_PORT: port.default(3001),
    /** Proxies whose X-Forwarded-For is believed: addresses or ranges, separated by commas. None by default. */
    TRUSTED_PROXIES: z
      .string()
      .default('')
      .transform((text) => text.split(',').filter(Boolean)),
    /** PostgreSQL address with the password of `gelombang_web`. */
    WEB_DATABASE_URL: database,
    /** PostgreSQL address with the password of `gelombang_console`. */
    CONSOLE_DATABASE_URL: database,
    /** PostgreSQL address with the password of `gelombang_worker`. */
    WORKER_DATABASE_URL: database,
    /** File with the keyring (`gelombang keys create`), readable by its owner only. Never in the database's backup. */
    KEYRING_FILE: file,
    /** Directory of encrypted documents. */
    DOCUMENTS_DIR: file,
    /** Directory of style sheets compiled before, so that a start is quick. */
    CACHE_DIR: file.optional(),
    /**
     * File that marks this installation's payments as current. It must lie outside the database and its backups:
     * where it and the database differ, a backup was restored and payments stay locked.
     */
    PAYOUTS_MARK_FILE: file,
    /** Mail server, `smtp://` or `smtps://`. */
    SMTP_URL: z.url({ protocol: /^smtps?$/ }),
    /** Sender of mail as people see it. */
    MAIL_FROM: z.string().default('Gelombang <halo@gelombang.example>'),
    /** SMS gateway. */
    SMS_URL: http,
    /** Bearer key of the SMS gateway. */
    SMS_KEY: z.string().min(16),
    /** Registries: their addresses and our credentials, as JSON in a file. */
    REGISTRIES_FILE: file,
    /** Payment providers: their addresses and our credentials, as JSON in a file. */
    PROVIDERS_FILE: file,
    /** Training institutions whose events we believe: key ids and public keys, as JSON in a file. */
    PARTNERS_FILE: file,
    /** drand HTTP API. */
    BEACON_URL: http.default('https://api.drand.sh'),
    /** Trial only: parameters of another chain than the pinned quicknet, as JSON in a file. */
    BEACON_CHAIN_FILE: file.optional(),
    /** Trial only: file with the offset of the shared clock. */
    TRIAL_CLOCK_FILE: file.optional(),
    /** Hours from the commitment to the beacon round of a draw. The rules ask for 24; a trial may take less. */
    DRAW_NOTICE_HOURS: z.coerce.number().min(0).default(24),
    /** How often the worker looks for what has fallen due, in milliseconds. */
    TICK_MS: z.coerce.number().int().min(100).default(5000),
    /** Trial only: place at which the worker kills itself, to rehearse the loss of a machine. */
    FAILPOINT: z.string().optional(),
    /** Least level of log lines. */
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  })
  .superRefine((config, context) => {
    const faults = [
      ...(config.GELOMBANG_MODE === 'production' ? productionFaults(config) : []),
      ...(isOfficial(config) ? [] : demonstrationFaults(config)),
    ]
    for (const [name, message] of faults) context.addIssue({ code: 'custom', path: [name], message })
  })

export type Config = Readonly<z.infer<typeof Config>>

type Fault = readonly [name: string, message: string]

/** What must not be where real people are served. */
function productionFaults(config: {
  TRIAL_CLOCK_FILE?: string | undefined
  FAILPOINT?: string | undefined
  BEACON_CHAIN_FILE?: string | undefined
  DRAW_NOTICE_HOURS: number
  PUBLIC_URL: string
  CONSOLE_URL: string
}): Fault[] {
  const trialOnly = (['TRIAL_CLOCK_FILE', 'FAILPOINT', 'BEACON_CHAIN_FILE'] as const).filter(
    (name) => config[name] !== undefined,
  )
  const plain = (['PUBLIC_URL', 'CONSOLE_URL'] as const).filter((name) => !config[name].startsWith('https:'))
  return [
    ...trialOnly.map((name) => [name, 'exists in a trial only'] as const),
    ...plain.map((name) => [name, 'must be https'] as const),
    ...(config.DRAW_NOTICE_HOURS < 24 ? [['DRAW_NOTICE_HOURS', 'must be at least 24'] as const] : []),
  ]
}

/** A demonstration must never reach a real person. */
function demonstrationFaults(config: { SMTP_URL: string; SMS_URL: string }): Fault[] {
  return (['SMTP_URL', 'SMS_URL'] as const)
    .filter((name) => !isLoopback(config[name]))
    .map((name) => [name, 'must be on this machine: this is not the official host'])
}

/** Reads the settings once, at start. Throws with every fault listed, and never prints a value. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = Config.safeParse(env)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`Bad settings:\n${faults.join('\n')}`)
}

/** Whether this installation runs on the programme's own official host, or below it. */
export function isOfficial({
  PUBLIC_URL,
  OFFICIAL_HOST,
}: Pick<Config, 'PUBLIC_URL' | 'OFFICIAL_HOST'>): boolean {
  const domain = OFFICIAL_HOST.replace(/^www\./, '')
  const { hostname } = new URL(PUBLIC_URL)
  return hostname === domain || hostname.endsWith(`.${domain}`)
}

/** Whether an address is on this machine. */
export function isLoopback(url: string): boolean {
  const { hostname } = new URL(url)
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname)
}

/** Reads a JSON settings file by its schema. The message of a fault names the file, never its content. */
export function readSettingsFile<Settings>(path: string, schema: z.ZodType<Settings>): Settings {
  const parsed = schema.safeParse(parse(readFileSync(path, 'utf8')))
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`Bad settings in ${path}:\n${faults.join('\n')}`)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
