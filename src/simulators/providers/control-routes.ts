import formbody from '@fastify/formbody'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { CallbackOrder } from './callbacks.ts'
import { type Control, CreditFilter, DepositOrder, Settlement } from './control.ts'
import { controlPage } from './control.page.ts'
import { providerNames } from './dialect.ts'
import { Entry } from './directory.ts'
import { FaultRule } from './fault.ts'
import { jakartaTime } from './jakarta.ts'
import { centsOf } from './money.ts'
import { answerControl, readControl, sendPage } from '../serve.ts'

const shownCredits = 50
const loopback = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/

/** `/control`: what a tester sees and does. Pages of other sites in the same browser are kept out. */
export async function mountControl(app: FastifyInstance, control: Control): Promise<void> {
  await app.register(formbody)
  app.addHook('onRequest', keepOutForeignPages)
  app.setErrorHandler(answerFault)
  app.addHook('onSend', async (_request, reply) => void reply.headers(pageHeaders))

  app.get('/control', async (_request, reply) => sendPage(reply, controlPage(await propsOf(control))))
  app.get('/control/credits', async (request) => {
    const credits = await control.credits(CreditFilter.parse(request.query))
    const counts = countBy(credits.filter(({ kind }) => kind === 'credit'))
    return { credits, counts }
  })
  app.get('/control/payments', (request) => control.payments(CreditFilter.parse(request.query)))
  app.get('/control/accounts', () => control.accounts())
  app.get('/control/faults', () => control.faults())
  app.get('/control/keys', () =>
    Object.fromEntries(providerNames.map((name) => [name, control.publicKeyPem(name)])),
  )

  app.route({
    method: ['PUT', 'POST'], // a form can only POST
    url: '/control/accounts',
    async handler(request, reply) {
      const entry = readControl(request, Entry)
      await control.setAccount(entry)
      return answerControl(request, reply, { path: '/control', body: entry })
    },
  })
  app.put('/control/deposits', async (request, reply) => {
    await control.setDeposit(readControl(request, DepositOrder))
    return reply.code(204).send()
  })
  app.post('/control/faults', (request) => control.addFault(readControl(request, FaultRule)))
  app.delete('/control/faults', (_request, reply) => {
    control.clearFaults()
    return reply.code(204).send()
  })
  app.delete('/control/tokens', (_request, reply) => {
    control.expireTokens()
    return reply.code(204).send()
  })
  app.post('/control/settlements', async (request, reply) => {
    const isDone = await control.settlePayment(readControl(request, Settlement))
    return reply.code(isDone ? 200 : 409).send({ isDone })
  })
  app.post('/control/callbacks', (request) => control.sendCallbacks(readControl(request, CallbackOrder)))
}

const pageHeaders = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'",
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
}

async function keepOutForeignPages(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { host = '', origin } = request.headers
  const isOwn = loopback.test(host) && (origin === undefined || origin === `http://${host}`)
  if (!isOwn) await reply.code(403).send({ error: 'foreign-page' })
}

function answerFault(error: unknown, _request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof z.ZodError) return reply.code(400).send({ error: z.prettifyError(error) })
  const { statusCode = 500 } = z.object({ statusCode: z.number().optional() }).catch({}).parse(error)
  return reply.code(statusCode).send({ error: error instanceof Error ? error.message : 'unknown' })
}

async function propsOf(control: Control) {
  const credits = await control.credits()
  const payments = await control.payments()
  return {
    providers: providerNames.map((name) => ({
      name,
      credits: credits.filter((c) => c.provider === name).length,
    })),
    credits: credits
      .slice(-shownCredits)
      .toReversed()
      .map(({ at, provider, reference, account, amount, kind }) => ({
        time: jakartaTime(new Date(at)).slice(0, 19).replace('T', ' '),
        provider,
        reference,
        account: mask(account),
        amount: `${kind === 'reversal' ? '−' : ''}Rp${(centsOf(amount) / 100n).toLocaleString('id-ID')}`,
      })),
    openPayments: payments.filter(({ state }) => state === 'pending').length,
    accounts: control.accounts(),
    faults: control.faults().map(({ provider, service, account, reference, times, fault }) => ({
      target: [provider, service, account, reference].filter(Boolean).join(' ') || '*',
      times,
      fault: JSON.stringify(fault),
    })),
  }
}

function mask(account: string): string {
  return `••••${account.slice(-4)}`
}

function countBy(credits: readonly { provider: string; reference: string }[]) {
  const counts: Record<string, Record<string, number>> = {}
  for (const { provider, reference } of credits) {
    const own = (counts[provider] ??= {})
    own[reference] = (own[reference] ?? 0) + 1
  }
  return counts
}
