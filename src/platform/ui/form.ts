import { attributes, type Content, type Html, html } from '#platform/html'
import { button, buttonGroup } from './button.ts'
import type { Frame } from './frame.ts'

export type Form = {
  /** Words on the button. */
  submit: string
  /** Defaults to the address of the page. */
  action?: string | undefined
  /** For forms that send files. */
  multipart?: boolean | undefined
  /** A second way out: a link when it has `href`, else a button that sends `name=value`. */
  secondary?: { text: string; href: string } | { text: string; name: string; value: string } | undefined
  /** For a button that cannot be undone: `govuk-button--warning`. */
  submitClasses?: string | undefined
}

/** A form that posts, with the token that proves it came from our own page. */
export function form(
  frame: Pick<Frame, 'csrf'>,
  { submit, action, multipart, secondary, submitClasses }: Form,
  ...fields: Content[]
): Html {
  const target = {
    method: 'post',
    action,
    enctype: multipart && 'multipart/form-data',
    novalidate: true,
  } as const
  const first = button({ text: submit, classes: submitClasses })
  const second = secondary && button({ ...secondary, classes: 'govuk-button--secondary' })
  return html`<form${attributes(target)}>${csrfField(frame)}${fields}${second ? buttonGroup(first, second) : first}</form>`
}

/** The hidden field that every posting form carries; `form` puts it in by itself. */
export function csrfField({ csrf }: Pick<Frame, 'csrf'>): Html {
  return html`<input type="hidden" name="_csrf" value="${csrf}">`
}
