import { z } from 'zod'
import { confirmPhoneCode, findVerifiedPhone, isCodeSentTo, sendPhoneCode } from '#accounts'
import { civilDay } from '#platform/clock'
import { type App, frameOf, readForm, redirectTo, sendPage } from '#platform/http'
import { saveAnswers } from '../draft.ts'
import { localMobileNumber, maskMobileNumber, type MobileNumber } from '../mobile-number.ts'
import { formPages, nextPage, questionsOf } from '../pages.ts'
import { readQuestions } from '../read-questions.ts'
import type { FormDeps } from './deps.ts'
import { editableForm, type FormState } from './form-state.ts'
import { phoneCodePage, phonePage } from './phone.page.ts'
import { readTyped } from './typed.ts'
import { words } from './words.ts'

/** The mobile number, and the code that proves it. The page is done once the number is proved. */
export function phone(app: App, web: FormDeps): void {
  const config = { who: 'person' } as const
  const asked = questionsOf(web.programme, 'phone')
  const question = asked.find(({ name }) => name === 'mobileNumber')
  const part = { now: formPages.indexOf('phone') + 1, of: formPages.length, question }

  app.get('/application/phone', { config }, async (request, reply) => {
    const state = await editableForm(web, { request, reply })
    if (!state) return reply
    const verified = await findVerifiedPhone(web, state.personId)
    const typed = local(verified ?? String(state.answers['mobileNumber'] ?? ''))
    const props = { ...part, typed, verified: verified && maskMobileNumber(verified as MobileNumber) }
    return sendPage(reply, phonePage(frameOf(request, reply), props))
  })

  app.post('/application/phone', { config }, async (request, reply) => {
    const state = await editableForm(web, { request, reply })
    if (!state) return reply
    const { personId } = state
    const typed = readTyped(request.body)
    const number = String(typed['mobileNumber'] ?? '')
    const read = readQuestions(asked, typed, { language: request.language, today: civilDay(web.clock()) })
    if (!read.ok) {
      const props = { ...part, typed: number, verified: undefined, errors: read.errors }
      return sendPage(reply, phonePage(frameOf(request, reply), props), 422)
    }
    const phoneNumber = String(read.answers['mobileNumber'])
    if ((await findVerifiedPhone(web, personId)) === phoneNumber) return keep(state, phoneNumber, reply)
    const sent = await sendPhoneCode(web, { personId, phone: phoneNumber, purpose: 'verify-phone' })
    if (sent.ok) return redirectTo(reply, '/application/phone/code')
    // Pressing twice is no mistake; but no code has gone to a number that was changed within the minute.
    const code = { personId, phone: phoneNumber, purpose: 'verify-phone' } as const
    if (sent.reason === 'too-soon' && (await isCodeSentTo(web, code)))
      return redirectTo(reply, '/application/phone/code')
    const errors = { mobileNumber: words[request.language].phone.refusals[sent.reason] }
    const props = { ...part, typed: number, verified: undefined, errors }
    return sendPage(reply, phonePage(frameOf(request, reply), props), 422)
  })

  app.get('/application/phone/code', { config }, async (request, reply) => {
    const state = await editableForm(web, { request, reply })
    if (!state) return reply
    return sendPage(reply, phoneCodePage(frameOf(request, reply), part))
  })

  app.post('/application/phone/code', { config }, async (request, reply) => {
    const state = await editableForm(web, { request, reply })
    if (!state) return reply
    const { personId } = state
    const w = words[request.language].phone
    const Code = z.object({
      code: z
        .string()
        .trim()
        .regex(/^\d{6}$/, w.codeFault),
    })
    const form = readForm(request.body, Code)
    const frame = frameOf(request, reply)
    if (!form.ok) return sendPage(reply, phoneCodePage(frame, { ...part, errors: form.errors }), 422)
    const outcome = await confirmPhoneCode(web, { personId, purpose: 'verify-phone', code: form.fields.code })
    if (outcome.ok) return keep(state, outcome.value.phone, reply)
    const errors = { code: w.refusals[outcome.reason] }
    return sendPage(reply, phoneCodePage(frame, { ...part, errors }), 422)
  })

  async function keep(
    { personId, done }: FormState & { personId: string },
    mobileNumber: string,
    reply: Parameters<typeof redirectTo>[0],
  ) {
    await saveAnswers(web, {
      personId,
      programme: web.programme.code,
      page: 'phone',
      answers: { mobileNumber },
    })
    return redirectTo(reply, done.size >= formPages.length ? '/application/check' : nextPage('phone'))
  }
}

function local(number: string): string {
  return number.startsWith('+628') ? localMobileNumber(number as MobileNumber) : ''
}
