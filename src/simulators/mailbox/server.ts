import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { createLedger, type Ledger } from '../ledger.ts'
import { answerControl, readControl, sendPage, serve, type Simulator } from '../serve.ts'
import { stretchesOf } from './links.ts'
import { mailboxPage } from './mailbox.page.ts'
import { messagePage } from './message.page.ts'
import { type Message, type Messages, openMessages } from './messages.ts'
import { type Delivery, MailFault, startSmtp } from './smtp.ts'

export type Mailbox = Simulator & {
  smtpPort: number
  /** Messages for one address, or all; oldest first. */
  messages: (to?: string) => Message[]
  /** Waits until `count` messages for `to` have arrived. @throws after `timeoutMs` milliseconds (10 s unless said) */
  received: (to: string, count?: number, timeoutMs?: number) => Promise<Message[]>
  /** Every recipient of every attempt, also those that were refused. */
  ledger: Ledger<Delivery>
}

const rowsShown = 100
const Query = z.object({ to: z.string().trim().optional() })
const Switch = z.object({
  fault: MailFault,
  delayMs: z.coerce.number().int().min(0).max(600_000).default(5000),
})
type State = z.infer<typeof Switch>

/** Stands in for the mail servers of the world: SMTP, and a page on which the messages can be read. */
export async function startMailbox(given: {
  port?: number
  smtpPort?: number
  clock: () => Date
  dataDir?: string
  slowMs?: number
}): Promise<Mailbox> {
  const { port = 0, smtpPort = 0, clock, dataDir, slowMs = 5000 } = given
  const messages = await openMessages({ clock, dataDir })
  const ledger = createLedger<Delivery>()
  const state: State = { fault: 'none', delayMs: 0 }
  await using parts = new AsyncDisposableStack()
  const smtp = parts.use(await startSmtp({ port: smtpPort, clock, messages, ledger, state, slowMs }))
  const web = parts.use(await serve(port, (app) => mount(app, { messages, ledger, state })))
  const running = parts.move()
  return {
    address: web.address,
    port: web.port,
    smtpPort: smtp.port,
    messages: messages.list,
    received: messages.received,
    ledger,
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}

function mount(
  app: FastifyInstance,
  { messages, ledger, state }: { messages: Messages; ledger: Ledger<Delivery>; state: State },
): void {
  app.get('/', (request, reply) => {
    const to = Query.parse(request.query).to || undefined
    const found = messages.list(to).toReversed()
    const rows = found.slice(0, rowsShown).map((message) => ({
      ...message,
      to: message.to.join(', '),
      subject: message.subject || '(tanpa judul)',
    }))
    const fault = { ...state, options: MailFault.options }
    return sendPage(reply, mailboxPage({ rows, total: found.length, to: to ?? '', fault }))
  })
  app.get<{ Params: { id: string } }>('/messages/:id', (request, reply) => {
    const message = messages.find(request.params.id)
    if (!message) return reply.callNotFound()
    const stretches = stretchesOf(message.text)
    return sendPage(reply, messagePage({ ...message, to: message.to.join(', '), stretches }))
  })
  app.get<{ Params: { id: string } }>('/messages/:id/source', (request, reply) => {
    const message = messages.find(request.params.id)
    return message ? reply.type('text/plain; charset=utf-8').send(message.source) : reply.callNotFound()
  })
  app.get('/api/messages', (request) => ({
    messages: messages
      .list(Query.parse(request.query).to || undefined)
      .map((message) => ({ ...message, source: undefined })),
  }))
  app.get('/control/ledger', () => ({ entries: ledger.list() }))
  app.post('/control/fault', (request, reply) => {
    Object.assign(state, readControl(request, Switch))
    return answerControl(request, reply, { path: '/', body: state })
  })
  app.post('/control/clear', async (request, reply) => {
    await messages.clear()
    ledger.clear()
    return answerControl(request, reply, { path: '/', body: { cleared: true } })
  })
}
