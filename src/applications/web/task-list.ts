import { type App, frameOf, redirectTo, sendPage } from '#platform/http'
import { formPages } from '../pages.ts'
import type { FormDeps } from './deps.ts'
import { formState } from './form-state.ts'
import { taskListPage } from './task-list.page.ts'

/** Minutes that one part of the form takes most people. */
const minutesEach = 1.5

/** `/application`: what is done, what is left, or where a form that was sent stands. */
export function taskListRoute(app: App, web: FormDeps): void {
  app.get('/application', { config: { who: 'person' } }, async (request, reply) => {
    const { application, done, isEditable } = await formState(web, request.person?.personId ?? '')
    if (!isEditable) return redirectTo(reply, '/application/result')
    const left = formPages.filter((page) => !done.has(page)).length
    const props = {
      parts: formPages.map((page) => ({ page, isDone: done.has(page) })),
      minutesLeft: Math.max(1, Math.round(left * minutesEach)),
      isComplete: left === 0,
      needsCorrection: application?.state === 'needs-correction',
      mayWithdraw: application !== undefined,
    }
    return sendPage(reply, taskListPage(frameOf(request, reply), props))
  })
}
