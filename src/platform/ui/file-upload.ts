import { attributes, type Html, html } from '#platform/html'
import { describedBy, type Field, fieldGroup } from './field.ts'
import { join } from './join.ts'

export type FileUpload = Field & {
  multiple?: boolean | undefined
  disabled?: boolean | undefined
  /** Kinds of file, such as `image/jpeg,image/png`. The server checks again. */
  accept?: string | undefined
}

/** File upload of GOV.UK Frontend, without its script. The form needs `multipart`. */
export function fileUpload(field: FileUpload): Html {
  const id = field.id ?? field.name
  const own = {
    class: join('govuk-file-upload', field.classes, field.error && 'govuk-file-upload--error'),
    id,
    name: field.name,
    type: 'file',
    disabled: field.disabled,
    multiple: field.multiple,
    'aria-describedby': describedBy(id, field),
    accept: field.accept,
  }
  return fieldGroup(field, html`<input${attributes(own)}>`)
}
