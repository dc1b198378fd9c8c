import { html, type Html } from '#platform/html'
import type { FieldErrors } from '#platform/http'
import {
  card,
  checkboxes,
  dataTable,
  errorSummary,
  form,
  type Frame,
  insetText,
  page,
  textInput,
} from '#platform/ui'
import { words } from './words.ts'

type Props = {
  people: readonly { name: string; roles: string; state: string }[]
  /** The invitation just made; shown once. */
  link?: string
  typed?: Readonly<Record<string, string>>
  errors?: FieldErrors
}

export function peoplePage(frame: Frame, { people, link, typed = {}, errors = {} }: Props): Html {
  const { language } = frame
  const { people: w, email } = words[language]
  return page(
    frame,
    { title: w.title, menu: 'operators', layout: 'wide', hasErrors: Object.keys(errors).length > 0 },
    errorSummary(language, errors),
    html`<h1 class="govuk-heading-l">${w.title}</h1>`,
    link && insetText({ text: html`${w.invited} <span class="gl-key">${link}</span>` }),
    dataTable({
      caption: w.title,
      head: [{ text: w.name }, { text: w.roles }, { text: w.state }],
      rows: people.map(({ name, roles, state }) => ({ header: { text: name }, cells: [roles, state] })),
      empty: w.empty,
    }),
    card(
      { title: w.inviteTitle },
      form(
        frame,
        { submit: w.submit },
        textInput({ language, name: 'name', label: w.name, value: typed['name'], error: errors['name'] }),
        textInput({
          language,
          name: 'email',
          label: email,
          type: 'email',
          value: typed['email'],
          error: errors['email'],
        }),
        checkboxes({
          language,
          name: 'roles',
          legend: w.roles,
          values: typed['roles']?.split(','),
          error: errors['roles'],
          items: Object.entries(w.roleNames).map(([value, text]) => ({ value, text })),
        }),
      ),
    ),
  )
}
