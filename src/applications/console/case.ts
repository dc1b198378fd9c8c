import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { recordLook } from '#operators'
import { type App, type FieldErrors, frameOf, readForm, redirectTo, sendPage } from '#platform/http'
import { caseOutcomes, type CaseReason, isCaseReason } from '../cases.ts'
import { decideCase, type DecideCaseRefusal } from '../decide-case.ts'
import { findCaseRow } from '../store/cases.ts'
import { casePage } from './case.page.ts'
import type { ConsoleDeps } from './deps.ts'
import { showCase } from './show-case.ts'
import { type Words, words } from './words.ts'

const Asked = z.object({ id: z.uuid() })
const maxTextLength = 1_000

const Decision = ({ case: w }: Words) =>
  z.object({
    outcome: z.enum(caseOutcomes, w.outcomeMissing),
    reason: z.custom<CaseReason>((code) => typeof code === 'string' && isCaseReason(code), w.reasonMissing),
    text: z.string(w.textMissing).trim().min(1, w.textMissing).max(maxTextLength, w.textTooLong),
  })

/** `/cases/:id`: the evidence of one case, and its decision. Every look is recorded before anything is shown. */
export function caseRoute(app: App, deps: ConsoleDeps): void {
  const config = { who: ['reviewer'] } as const

  app.get('/cases/:id', { config }, async (request, reply) => {
    const props = await look(request)
    return props ? sendPage(reply, casePage(frameOf(request, reply), props)) : reply.callNotFound()
  })

  app.post('/cases/:id', { config }, async (request, reply) => {
    const { operator: actor } = request
    const params = Asked.safeParse(request.params)
    if (!params.success || !actor) return reply.callNotFound()
    const w = words[request.language]
    const again = async (typed: Readonly<Record<string, string>>, errors: FieldErrors) => {
      const props = await look(request)
      if (!props) return reply.callNotFound()
      return sendPage(reply, casePage(frameOf(request, reply), { ...props, typed, errors }), 422)
    }
    const form = readForm(request.body, Decision(w))
    if (!form.ok) return again(form.typed, form.errors)
    const { outcome, reason, text } = form.fields
    const decided = await decideCase(deps, { actor, caseId: params.data.id, outcome, reason, text })
    if (decided.ok) return redirectTo(reply, '/queue')
    const field: Readonly<Record<DecideCaseRefusal, string>> = {
      'no-such-case': 'outcome',
      'already-decided': 'outcome',
      'decided-before': 'outcome',
      'reason-does-not-fit': 'reason',
    }
    return again({ outcome, reason, text }, { [field[decided.reason]]: w.case.refusals[decided.reason] })
  })

  async function look({ params, operator, language }: FastifyRequest) {
    const asked = Asked.safeParse(params)
    const found = asked.success && operator && (await findCaseRow(deps.db, asked.data.id))
    if (!found) return undefined
    await recordLook(deps, { actor: operator, personId: found.personId, what: 'case', reason: found.kind })
    return showCase(deps, { caseId: found.id, language })
  }
}
