import { attributes, html, type Html } from '#platform/html'
import { button, card, csrfField, errorSummary, fileUpload, type Frame, page, progress } from '#platform/ui'
import type { DocumentRule } from '#programmes'
import { words } from './words.ts'

type Props = {
  now: number
  of: number
  rules: readonly DocumentRule[]
  /** Kinds that have been received. */
  sent: ReadonlySet<string>
  errors?: Readonly<Record<string, string>>
}

export function documentsPage(frame: Frame, { now, of, rules, sent, errors = {} }: Props): Html {
  const { language } = frame
  const w = words[language]
  const title = w.pages.documents
  const isDone = rules.every(({ code }) => sent.has(code))
  return page(
    frame,
    { title, menu: 'application', back: '/application', hasErrors: Object.keys(errors).length > 0 },
    errorSummary(language, errors),
    progress(language, { now, of, text: w.partOf(now, of) }),
    html`<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body">${w.documents.intro}</p>`,
    rules.map((rule) => documentCard(frame, { rule, isSent: sent.has(rule.code), error: errors[rule.code] })),
    isDone && html`<p>${button({ text: w.documents.continue, href: '/application/check' })}</p>`,
  )
}

function documentCard(
  frame: Frame,
  { rule, isSent, error }: { rule: DocumentRule; isSent: boolean; error: string | undefined },
): Html {
  const { language } = frame
  const w = words[language].documents
  const name = rule.name[language]
  const picture = { src: `/documents/${rule.code}`, alt: w.preview(name), class: 'gl-photo', loading: 'lazy' }
  return card(
    { title: name },
    isSent &&
      html`<p class="govuk-body"><strong>${w.received}</strong></p><p><img${attributes(picture)}></p>`,
    html`<form method="post" enctype="multipart/form-data" novalidate>${csrfField(frame)}<input type="hidden" name="kind" value="${rule.code}">${fileUpload(
      {
        language,
        name: 'file',
        id: rule.code,
        label: w.file,
        hint: rule.hint[language],
        error,
        accept: 'image/jpeg,image/png',
      },
    )}${button({ text: isSent ? w.replace : w.send, classes: 'govuk-button--secondary' })}</form>`,
  )
}
