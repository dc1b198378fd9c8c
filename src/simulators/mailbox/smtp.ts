import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'
import { z } from 'zod'
import type { Ledger } from '../ledger.ts'
import type { Messages } from './messages.ts'

/** How the whole mail server fails: `README.md` says at which command. */
export const MailFault = z.enum(['none', 'down', 'silent', 'slow', 'defer', 'refuse'])
export type MailFault = z.infer<typeof MailFault>

/** What became of one recipient of one attempt, with the answer that the client read. */
export type Delivery = {
  at: string
  recipient: string
  outcome: 'kept' | 'dropped' | 'deferred' | 'refused'
  code: number
}

type Given = {
  port: number
  clock: () => Date
  messages: Messages
  ledger: Ledger<Delivery>
  state: { fault: MailFault; delayMs: number }
  /** How long a `slow@` recipient keeps the client waiting after DATA, in milliseconds. */
  slowMs: number
}

const sizeLimit = 10_000_000 // bytes of one message

/** SMTP on 127.0.0.1, without TLS and without sign-in. Recipients whose name is a sentinel fail. */
export async function startSmtp(given: Given): Promise<{ port: number } & AsyncDisposable> {
  const { state } = given
  const server = new SMTPServer({
    banner: 'simulator',
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: sizeLimit,
    closeTimeout: 1,
    onConnect(_session, callback) {
      if (state.fault === 'silent') return
      callback(state.fault === 'down' ? refusal(421, 'Service not available') : null)
    },
    async onMailFrom(_address, _session, callback) {
      callback(await meetFault(state))
    },
    onRcptTo({ address }, _session, callback) {
      callback(refuseRecipient(given, address))
    },
    async onData(stream, session, callback) {
      const from = session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address
      const to = session.envelope.rcptTo.map(({ address }) => address)
      callback(await receive(given, { from, to, stream }))
    },
  })
  server.on('error', () => {}) // a client that hangs up is no fault of this server
  const listener = server.listen(given.port, '127.0.0.1')
  await once(listener, 'listening')
  return {
    port: (listener.address() as AddressInfo).port,
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(resolve)),
  }
}

async function meetFault({ fault, delayMs }: Given['state']): Promise<Error | null> {
  if (fault === 'slow') await wait(delayMs, undefined, { ref: false })
  if (fault === 'defer') return refusal(451, 'Try again later')
  return fault === 'refuse' ? refusal(554, 'Transaction failed') : null
}

function refuseRecipient({ clock, ledger }: Given, address: string): Error | null {
  const recipient = address.toLowerCase()
  const refuse = (outcome: Delivery['outcome'], code: number, text: string): Error => {
    ledger.add({ at: clock().toISOString(), recipient, outcome, code })
    return refusal(code, text)
  }
  switch (sentinelOf(recipient)) {
    case 'full':
      return refuse('deferred', 452, 'Mailbox full')
    case 'unknown':
      return refuse('refused', 550, 'No such mailbox')
    case 'later':
      if (ledger.count((entry) => entry.recipient === recipient) > 0) return null
      return refuse('deferred', 451, 'Greylisted, try again later')
    default:
      return null
  }
}

async function receive(
  { clock, messages, ledger, slowMs }: Given,
  { from, to, stream }: { from: string; to: string[]; stream: SMTPServerDataStream },
): Promise<Error | null> {
  const record = (recipient: string, outcome: Delivery['outcome'], code: number): void =>
    ledger.add({ at: clock().toISOString(), recipient: recipient.toLowerCase(), outcome, code })
  const source = Buffer.concat(await stream.toArray())
  const refused = refuseContent(stream, to)
  if (refused) {
    for (const recipient of to) record(recipient, 'refused', refused.responseCode)
    return refused
  }
  const dropped = to.filter((recipient) => sentinelOf(recipient) === 'drop')
  const kept = to.filter((recipient) => sentinelOf(recipient) !== 'drop')
  for (const recipient of dropped) record(recipient, 'dropped', 250)
  if (kept.length > 0) await messages.add({ from, to: kept, source })
  for (const recipient of kept) record(recipient, 'kept', 250)
  if (to.some((recipient) => sentinelOf(recipient) === 'slow')) await wait(slowMs, undefined, { ref: false })
  return null
}

function refuseContent(stream: SMTPServerDataStream, to: string[]) {
  if (stream.sizeExceeded) return refusal(552, 'Message too large')
  return to.some((recipient) => sentinelOf(recipient) === 'spam')
    ? refusal(554, 'Looks like spam')
    : undefined
}

/** `full` of `full@contoh.id` and of `full+anything@contoh.id`. */
function sentinelOf(address: string): string {
  return /^([^@+]*)/.exec(address.toLowerCase())?.[1] ?? ''
}

function refusal(responseCode: number, text: string): Error & { responseCode: number } {
  return Object.assign(new Error(text), { responseCode })
}
