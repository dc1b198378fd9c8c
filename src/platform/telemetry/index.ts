import { type Logger, pino, stdTimeFunctions } from 'pino'
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client'

export type Log = Logger

/** Names of fields whose values never reach a log, at any depth that we log. */
const secretFields = [
  'password', 'token', 'code', 'nik', 'kk', 'familyCard', 'name', 'email', 'phone', 'accountNumber', 'address',
  'birthDate', 'authorization', 'cookie', '_csrf',
] // prettier-ignore

/** JSON lines on standard output. `level`: fatal, error, warn, info, debug or silent. */
export function createLog(process: 'web' | 'worker' | 'console' | 'cli' | 'simulators', level: string): Log {
  return pino({
    level,
    base: { process },
    timestamp: stdTimeFunctions.isoTime,
    redact: {
      paths: secretFields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
      censor: '[hidden]',
    },
    serializers: { err: describeError },
  })
}

/**
 * What a log may say of an error: its name, message and stack, and the same of its causes. Not its other fields:
 * a database error carries whole rows in `detail` and `parameters`.
 */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: String(error) }
  const { name, message, stack = '', cause } = error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  // PostgreSQL repeats the value that it could not read (class 22) in its message, and so in the head of the stack.
  const mayTell = code === undefined || !/^22[0-9A-Z]{3}$/.test(code)
  // Not `name` and `code`: fields of those names are hidden everywhere, as they may be a person's.
  return {
    type: name,
    message: mayTell ? message : '[hidden]',
    errorCode: code,
    stack: mayTell ? stack : stack.replace(message, '[hidden]'),
    cause: cause === undefined ? undefined : describeError(cause),
  }
}

/** The figures of one process, for `/metrics` in the Prometheus text format. */
export type Metrics = {
  registry: Registry
  requests: Counter<'route' | 'method' | 'status'>
  requestSeconds: Histogram<'route'>
}

/** Makes the figures of one process. Labels are routes and states, never people. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  return {
    registry,
    requests: new Counter({
      name: 'gelombang_http_requests_total',
      help: 'Requests answered',
      labelNames: ['route', 'method', 'status'],
      registers: [registry],
    }),
    requestSeconds: new Histogram({
      name: 'gelombang_http_request_seconds',
      help: 'Seconds from request to answer',
      labelNames: ['route'],
      buckets: [0.005, 0.025, 0.1, 0.5, 1, 2.5, 5],
      registers: [registry],
    }),
  }
}
