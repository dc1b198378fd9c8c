export type FormField = { name: string; kind: string; values: readonly string[] }

export type PostForm = {
  /** Where it is sent. */
  action: string
  isMultipart: boolean
  fields: readonly FormField[]
}

/** What a person can fill in or choose; the rest comes with the page. */
export const isQuestion = ({ kind }: FormField) => kind !== 'hidden' && kind !== 'submit'
const isForPeople = ({ name }: FormField) => name !== '_csrf' && name !== ''

/** The forms of a page that are posted, as a browser would see them. Reads our own markup, not any HTML. */
export function formsOf(text: string, path: string): PostForm[] {
  return [...text.matchAll(/<form([^>]*)>([^]*?)<\/form>/g)]
    .map(([, tag = '', inner = '']) => ({ tag: attributesOf(tag), inner }))
    .filter(({ tag }) => tag['method'] === 'post')
    .map(({ tag, inner }) => ({
      action: tag['action'] ?? path,
      isMultipart: tag['enctype'] === 'multipart/form-data',
      fields: fieldsOf(inner).filter(isForPeople),
    }))
}

function fieldsOf(inner: string): FormField[] {
  const parts = [...inner.matchAll(/<(input|select|textarea|button)\b([^>]*)>(?:([^]*?)<\/\1>)?/g)]
  const single = parts.map(([, element = '', tag = '', content = '']) =>
    fieldOf(element, attributesOf(tag), content),
  )
  const byName = Map.groupBy(single, ({ name }) => name)
  return [...byName].map(([name, same]) => ({
    name,
    kind: same[0]?.kind ?? '',
    values: same.flatMap(({ values }) => values),
  }))
}

function fieldOf(element: string, tag: Readonly<Record<string, string>>, content: string): FormField {
  const { name = '', type = element === 'input' ? 'text' : 'submit', value = '' } = tag
  if (element === 'textarea') return { name, kind: 'text', values: [unescaped(content)] }
  if (element !== 'select') return { name, kind: type, values: [value] }
  const options = [...content.matchAll(/<option([^>]*)>/g)].map(([, option = '']) => attributesOf(option))
  return { name, kind: 'select', values: options.map((option) => option['value'] ?? '') }
}

/** Addresses of our own that a page links to. */
export function linksOf(text: string): string[] {
  return [...text.matchAll(/<a\b([^>]*)>/g)]
    .map(([, tag = '']) => attributesOf(tag)['href'] ?? '')
    .filter((href) => /^\/(?!\/)/.test(href))
    .map((href) => href.split('#')[0] ?? href)
}

function attributesOf(tag: string): Record<string, string> {
  const found = [...tag.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)]
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, unescaped(value)]))
}

function unescaped(text: string): string {
  const signs: Record<string, string> = {
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
    '&amp;': '&',
  }
  return text.replaceAll(/&(?:lt|gt|quot|#39|amp);/g, (sign) => signs[sign] ?? sign)
}

export function escaped(text: string): string {
  const signs: Record<string, string> = {
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
    '&': '&amp;',
  }
  return text.replaceAll(/[<>"'&]/g, (sign) => signs[sign] ?? sign)
}
