import { z } from 'zod'
import { type App, frameOf, readForm, redirectTo, sendPage } from '#platform/http'
import type { Outcome } from '#platform/outcome'
import { formatDateTime, formatNumber, formatRupiah } from '#platform/ui'
import { freezePayments, reopenLane, thawPayments, unlockPayments } from '../change-switch.ts'
import { findProfile } from '../profiles.ts'
import { readStatus } from '../reconcile.ts'
import { cancelAttempt, sayUnpaid } from '../settle-by-people.ts'
import { listAttemptsIn } from '../store/attempts.ts'
import type { PayoutsConsole } from './index.ts'
import { readers } from './readers.ts'
import { paymentsPage, type Props } from './payments.page.ts'
import { type Words, words } from './words.ts'

type Refusal = keyof Words['payments']['refusals']
type Asked = Parameters<typeof frameOf>

const both = { who: ['payment-maker', 'payment-approver'] } as const
const approver = { who: ['payment-approver'] } as const
const Freeze = (w: Words) =>
  z.object({
    reason: z
      .string(w.payments.reasonMissing)
      .trim()
      .min(3, w.payments.reasonMissing)
      .max(200, w.payments.reasonTooLong),
  })
const Attempt = z.object({ personId: z.uuid(), id: z.uuid() })
const Lane = z.object({ provider: z.string().refine((code) => findProfile(code) !== undefined) })

/** The switch of all payments, stopped providers, what humans must look at, and the ledger. */
export function payments(app: App, deps: PayoutsConsole): void {
  app.get('/payments', { config: { who: readers } }, async (request, reply) =>
    sendPage(reply, paymentsPage(frameOf(request, reply), await readProps(request))),
  )

  app.post('/payments/freeze', { config: both }, async (request, reply) => {
    const w = words[request.language]
    const form = readForm(request.body, Freeze(w))
    if (!form.ok) {
      const props = { ...(await readProps(request)), typed: form.typed, errors: form.errors }
      return sendPage(reply, paymentsPage(frameOf(request, reply), props), 422)
    }
    const { reason } = form.fields
    return answer([request, reply], await freezePayments(deps, { operatorId: idOf(request), reason }))
  })

  app.post('/payments/thaw', { config: both }, async (request, reply) =>
    answer([request, reply], await thawPayments(deps, { operatorId: idOf(request) })),
  )

  app.post('/payments/unlock', { config: both }, async (request, reply) =>
    answer([request, reply], await unlockPayments(deps, { operatorId: idOf(request) })),
  )

  app.post('/payments/lanes/:provider/reopen', { config: approver }, async (request, reply) => {
    const lane = Lane.safeParse(request.params)
    if (!lane.success) return reply.callNotFound()
    await reopenLane(deps, { operatorId: idOf(request), ...lane.data })
    return redirectTo(reply, '/payments')
  })

  app.post('/payments/attempts/:personId/:id/cancel', { config: both }, async (request, reply) => {
    const attempt = Attempt.safeParse(request.params)
    if (!attempt.success) return reply.callNotFound()
    return answer(
      [request, reply],
      await cancelAttempt(deps, { actor: { kind: 'operator', id: idOf(request) }, ...attempt.data }),
    )
  })

  app.post('/payments/attempts/:personId/:id/unpaid', { config: both }, async (request, reply) => {
    const attempt = Attempt.safeParse(request.params)
    if (!attempt.success) return reply.callNotFound()
    return answer([request, reply], await sayUnpaid(deps, { operatorId: idOf(request), ...attempt.data }))
  })

  async function answer([request, reply]: Asked, outcome: Outcome<unknown, Refusal>) {
    if (outcome.ok) return redirectTo(reply, '/payments')
    const refusal = words[request.language].payments.refusals[outcome.reason]
    return sendPage(
      reply,
      paymentsPage(frameOf(request, reply), { ...(await readProps(request)), refusal }),
      409,
    )
  }

  async function readProps({ language, operator }: Asked[0]): Promise<Props> {
    const w = words[language]
    const status = await readStatus(deps.db)
    const attention = await listAttemptsIn(deps.db, ['unknown', 'held'])
    const roles = operator?.roles ?? []
    return {
      state: status.switch.state,
      reason: status.switch.reason,
      isUnlockAsked: status.switch.unlockAskedBy !== null,
      mayAct: roles.includes('payment-maker') || roles.includes('payment-approver'),
      mayApprove: roles.includes('payment-approver'),
      lanes: status.lanes
        .filter(({ state }) => state === 'stopped')
        .map(({ provider, reason }) => ({ provider, reason })),
      attention: attention.map((attempt) => ({
        path: `/payments/attempts/${attempt.personId}/${attempt.id}`,
        reference: attempt.reference,
        provider: attempt.provider,
        amount: formatRupiah(attempt.amount),
        state: w.attemptStates[attempt.state],
        reason: attempt.reason ?? '',
        since: attempt.dispatchedAt ? formatDateTime(language, attempt.dispatchedAt) : '',
        action: attempt.sent ? 'unpaid' : 'cancel',
      })),
      counts: status.attempts.map(({ state, count, total }) => ({
        state: w.attemptStates[state],
        count: formatNumber(language, count),
        total: formatRupiah(BigInt(total)),
      })),
      balances: [...status.balances].map(([account, balance]) => ({
        account,
        balance: formatRupiah(balance),
      })),
      faults: status.faults,
    }
  }
}

function idOf({ operator }: Asked[0]): string {
  return operator?.operatorId ?? ''
}
