import { attributes, type Content, type Html, html } from '#platform/html'
import { join } from './join.ts'

export type Task = {
  title: Content
  /** Without it the task cannot be started yet. */
  href?: string | undefined
  hint?: Content
  /** Plain words for what is done, a `tag` for what is not. */
  status: Content
  /** The task cannot be started yet. */
  cannotStart?: boolean | undefined
  classes?: string | undefined
}
export type TaskList = { items: readonly Task[]; idPrefix?: string | undefined; classes?: string | undefined }

/** Task list of GOV.UK Frontend. */
export function taskList({ items, idPrefix = 'task-list', classes }: TaskList): Html {
  const written = items.map((item, index) => task(item, `${idPrefix}-${index + 1}`))
  return html`<ul class="${join('govuk-task-list', classes)}">${written}</ul>`
}

function task({ title, href, hint, status, cannotStart, classes }: Task, id: string): Html {
  const link = {
    class: 'govuk-link govuk-task-list__link',
    href,
    'aria-describedby': join(hint && `${id}-hint`, `${id}-status`),
  }
  const own = {
    class: join('govuk-task-list__status', cannotStart && 'govuk-task-list__status--cannot-start-yet'),
    id: `${id}-status`,
  }
  return html`<li class="${join('govuk-task-list__item', href && 'govuk-task-list__item--with-link', classes)}">
<div class="govuk-task-list__name-and-hint">
${href === undefined ? html`<div>${title}</div>` : html`<a${attributes(link)}>${title}</a>`}
${hint && html`<div id="${id}-hint" class="govuk-task-list__hint">${hint}</div>`}
</div>
<div${attributes(own)}>${status}</div>
</li>`
}
