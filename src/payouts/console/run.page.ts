import { html, type Html } from '#platform/html'
import type { FieldErrors } from '#platform/http'
import {
  card,
  dataTable,
  errorBox,
  errorSummary,
  form,
  type Frame,
  page,
  summaryList,
  textInput,
} from '#platform/ui'
import { words } from './words.ts'

type Props = {
  runId: string
  made: string
  maker: string
  checker: string | undefined
  count: string
  total: string
  listHash: string
  state: string
  mayApprove: boolean
  mayCancel: boolean
  attempts: readonly { state: string; count: string; total: string }[]
  errors?: FieldErrors
  /** Why the run was not approved. */
  refusal?: string
}

export function runPage(frame: Frame, props: Props): Html {
  const { language } = frame
  const { runs: list, run: w } = words[language]
  const { runId, errors = {}, refusal } = props
  const hasErrors = refusal !== undefined || Object.keys(errors).length > 0
  return page(
    frame,
    { title: w.title, menu: 'payment-runs', back: '/payment-runs', layout: 'wide', hasErrors },
    refusal === undefined ? errorSummary(language, errors) : errorBox({ title: refusal }),
    html`<h1 class="govuk-heading-l">${w.heading(props.made)}</h1>`,
    summaryList({
      rows: [
        { key: list.state, value: props.state },
        { key: list.count, value: props.count },
        { key: list.total, value: props.total },
        { key: w.hash, value: html`<span class="gl-key">${props.listHash}</span>` },
        { key: w.maker, value: props.maker },
        ...(props.checker === undefined ? [] : [{ key: w.checker, value: props.checker }]),
      ],
    }),
    card(
      { title: w.states },
      dataTable({
        caption: w.states,
        head: [
          { text: list.state },
          { text: list.count, numeric: true },
          { text: list.total, numeric: true },
        ],
        rows: props.attempts.map(({ state, count, total }) => ({
          header: { text: state },
          cells: [count, total],
        })),
        empty: list.empty,
      }),
    ),
    props.mayApprove &&
      card(
        { title: w.approveTitle },
        html`<p class="govuk-body">${w.approveText}</p>`,
        form(
          frame,
          { submit: w.approve, action: `/payment-runs/${runId}/approve` },
          html`<input type="hidden" name="listHash" value="${props.listHash}">`,
          textInput({
            language,
            name: 'code',
            label: w.code,
            error: errors['code'],
            inputmode: 'numeric',
            autocomplete: 'one-time-code',
            classes: 'govuk-input--width-10',
          }),
        ),
      ),
    props.mayCancel &&
      form(frame, {
        submit: w.cancel,
        action: `/payment-runs/${runId}/cancel`,
        submitClasses: 'govuk-button--warning',
      }),
  )
}
