import { listNames } from '#operators'
import { z } from 'zod'
import { currentProgramme } from '#programmes'
import { type App, frameOf, readForm, redirectTo, sendPage } from '#platform/http'
import { formatDateTime, formatNumber, formatRupiah, type Language } from '#platform/ui'
import { approveRun, cancelRun } from '../decide-run.ts'
import { makeRun } from '../make-run.ts'
import { countRunStates, findRun, listRuns } from '../store/runs.ts'
import type { PayoutsConsole } from './index.ts'
import { readers } from './readers.ts'
import { runPage } from './run.page.ts'
import { runsPage } from './runs.page.ts'
import { type Words, words } from './words.ts'

const read = { who: readers } as const
const make = { who: ['payment-maker'] } as const
const approve = { who: ['payment-approver'] } as const

const Params = z.object({ runId: z.uuid() })
const Approval = (w: Words) =>
  z.object({
    listHash: z.string(),
    code: z
      .string(w.run.codeMissing)
      .trim()
      .regex(/^\d{6}$/, w.run.codeMissing),
  })

/** Payment runs: made by one operator, approved by another. */
export function runs(app: App, deps: PayoutsConsole): void {
  app.get('/payment-runs', { config: read }, async (request, reply) =>
    sendPage(
      reply,
      runsPage(frameOf(request, reply), {
        runs: await listRows(request.language),
        mayMake: request.operator?.roles.includes('payment-maker') ?? false,
      }),
    ),
  )

  app.post('/payment-runs', { config: make }, async (request, reply) => {
    const operatorId = request.operator?.operatorId ?? ''
    const outcome = await makeRun(deps, { operatorId, programme: currentProgramme.code })
    if (outcome.ok) return redirectTo(reply, `/payment-runs/${outcome.value.runId}`)
    const props = { runs: await listRows(request.language), mayMake: true, isNothingDue: true }
    return sendPage(reply, runsPage(frameOf(request, reply), props), 409)
  })

  app.get('/payment-runs/:runId', { config: read }, async (request, reply) => {
    const props = await readRun(request)
    return props ? sendPage(reply, runPage(frameOf(request, reply), props)) : reply.callNotFound()
  })

  app.post('/payment-runs/:runId/approve', { config: approve }, async (request, reply) => {
    const props = await readRun(request)
    const operatorId = request.operator?.operatorId
    if (!props || operatorId === undefined) return reply.callNotFound()
    const w = words[request.language]
    const frame = frameOf(request, reply)
    const form = readForm(request.body, Approval(w))
    if (!form.ok) return sendPage(reply, runPage(frame, { ...props, errors: form.errors }), 422)
    const { code, listHash } = form.fields
    if (!(await deps.proveOperator({ operatorId, code })))
      return sendPage(reply, runPage(frame, { ...props, errors: { code: w.run.codeWrong } }), 422)
    const outcome = await approveRun(deps, { operatorId, runId: props.runId, shownHash: listHash })
    if (outcome.ok) return redirectTo(reply, `/payment-runs/${props.runId}`)
    return sendPage(reply, runPage(frame, { ...props, refusal: w.run.refusals[outcome.reason] }), 409)
  })

  app.post(
    '/payment-runs/:runId/cancel',
    { config: { who: ['payment-maker', 'payment-approver'] } },
    async (request, reply) => {
      const props = await readRun(request)
      if (!props) return reply.callNotFound()
      await cancelRun(deps, { operatorId: request.operator?.operatorId ?? '', runId: props.runId })
      return redirectTo(reply, `/payment-runs/${props.runId}`)
    },
  )

  async function listRows(language: Language) {
    const w = words[language].runs
    return (await listRuns(deps.db)).map(({ id, madeAt, count, total, state }) => ({
      href: `/payment-runs/${id}`,
      made: formatDateTime(language, madeAt),
      count: formatNumber(language, count),
      total: formatRupiah(total),
      state: w.states[state],
    }))
  }

  async function readRun(request: {
    params: unknown
    language: Language
    operator: { operatorId: string; roles: readonly string[] } | undefined
  }) {
    const { language, operator } = request
    const params = Params.safeParse(request.params)
    const run = params.success ? await findRun(deps.db, params.data.runId) : undefined
    if (!run) return undefined
    const names = await listNames(
      deps.db,
      [run.makerId, run.checkerId].filter((id) => id !== null),
    )
    const states = await countRunStates(deps.db, run.id)
    const may = (role: string) => run.state === 'made' && operator?.roles.includes(role) === true
    return {
      runId: run.id,
      made: formatDateTime(language, run.madeAt),
      maker: names.get(run.makerId) ?? run.makerId,
      checker: run.checkerId === null ? undefined : (names.get(run.checkerId) ?? run.checkerId),
      count: formatNumber(language, run.count),
      total: formatRupiah(run.total),
      listHash: run.listHash,
      state: words[language].runs.states[run.state],
      mayApprove: may('payment-approver'),
      mayCancel: may('payment-approver') || may('payment-maker'),
      attempts: states.map(({ state, count, total }) => ({
        state: words[language].attemptStates[state],
        count: formatNumber(language, count),
        total: formatRupiah(BigInt(total)),
      })),
    }
  }
}
