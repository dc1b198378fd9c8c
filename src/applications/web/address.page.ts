import { html, type Html } from '#platform/html'
import {
  button,
  card,
  csrfField,
  errorSummary,
  form,
  type Frame,
  page,
  progress,
  select,
  textInput,
} from '#platform/ui'
import type { Question } from '#programmes'
import type { FormPage } from '../pages.ts'
import type { RegionChoices } from './region-choices.ts'
import { words } from './words.ts'

type Props = {
  page: FormPage
  now: number
  of: number
  address: string
  label: Question | undefined
  regions: RegionChoices
  street: string
  canCopy: boolean
  errors?: Readonly<Record<string, string>>
}

export function addressPage(frame: Frame, props: Props): Html {
  const { language } = frame
  const w = words[language]
  const { regions, errors = {}, label } = props
  const title = w.pages[props.page]
  const isLast = regions.open === 'village'
  return page(
    frame,
    { title, menu: 'application', back: '/application', hasErrors: Object.keys(errors).length > 0 },
    errorSummary(language, errors),
    progress(language, { now: props.now, of: props.of, text: w.partOf(props.now, props.of) }),
    html`<h1 class="govuk-heading-l">${title}</h1>`,
    props.canCopy &&
      card(
        { title: w.regions.where },
        html`<form method="post" novalidate>${csrfField(frame)}${button({
          text: w.regions.sameAsFamilyCard,
          name: 'copy',
          value: 'yes',
          classes: 'govuk-button--secondary',
        })}</form>`,
      ),
    props.canCopy && html`<h2 class="govuk-heading-m">${w.regions.other}</h2>`,
    form(
      frame,
      { submit: isLast ? w.saveAndContinue : w.regions.next },
      regions.lists.map(({ level, regions: items, value }) =>
        select({
          language,
          name: level,
          label: w.regions[level],
          value: value ?? '',
          error: errors[level],
          items: [
            { value: '', text: w.regions.choose },
            ...items.map(({ code, name }) => ({ value: code, text: name })),
          ],
        }),
      ),
      isLast &&
        label &&
        textInput({
          language,
          name: props.address,
          label: label.label[language],
          hint: label.hint?.[language],
          value: props.street,
          error: errors[props.address],
          autocomplete: 'street-address',
        }),
    ),
  )
}
