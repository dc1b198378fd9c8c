import type { App } from '#platform/http'
import { addresses } from './address.ts'
import { checkAnswers } from './check-answers.ts'
import type { FormDeps } from './deps.ts'
import { documents } from './documents.ts'
import { phone } from './phone.ts'
import { questions } from './questions.ts'
import { receipt } from './receipt.ts'
import { taskListRoute } from './task-list.ts'
import { withdraw } from './withdraw.ts'

/** The form: from the task list to the receipt. */
export function mountForm(app: App, web: FormDeps): void {
  taskListRoute(app, web)
  questions(app, web)
  addresses(app, web)
  phone(app, web)
  documents(app, web)
  checkAnswers(app, web)
  receipt(app, web)
  withdraw(app, web)
}
