import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { z } from 'zod'
import { type Content, type Html, html } from '#platform/html'

/** For the test of the components: the fixtures of GOV.UK Frontend, and their options in the shape of ours. */
export type Options = Readonly<Record<string, unknown>>

const Fixtures = z.object({
  fixtures: z.array(
    z.object({ name: z.string(), options: z.record(z.string(), z.unknown()), html: z.string() }),
  ),
})

/** The fixtures that the package publishes for a component. */
export async function load(component: string) {
  const name = `govuk-frontend/dist/govuk/components/${component}/fixtures.json`
  const text = await readFile(createRequire(import.meta.url).resolve(name), 'utf8')
  return Fixtures.parse(JSON.parse(text)).fixtures
}

/** Whether all options of a fixture are among those that we offer; `path=value` offers that value alone. */
export function isOffered(options: Options, paths: readonly string[]): boolean {
  return leaves(options, '').every(
    ([path, value]) => paths.includes(path) || paths.includes(`${path}=${String(value)}`),
  )
}

/** Line breaks and rows of spaces say nothing in this markup; single spaces do. */
export function normalise(markup: string): string {
  const tagsOnOneLine = markup.replace(/<[^>]*>/g, (tag) => tag.replace(/\s+/g, ' '))
  return tagsOnOneLine.replace(/\s*\n\s*| {2,}/g, '')
}

/** The options of the package as flat props with our names. */
export function flatten(options: Options): Options {
  const flat = Object.entries(options).map(([name, value]) => renamed[name]?.(value) ?? { [name]: value })
  return Object.assign({}, ...flat) as Options
}

const content =
  (name: string) =>
  (value: unknown): Options => ({ [name]: textOf(value) })
const items = (name: string) => (value: unknown) => ({
  [name]: listOf(value).map((item) => (Array.isArray(item) ? item.map(flattenOne) : flattenOne(item))),
})
const renamed: Readonly<Record<string, (value: unknown) => Options>> = {
  html: (value) => ({ text: raw(String(value)) }),
  summaryText: content('summary'),
  summaryHtml: (value) => ({ summary: raw(String(value)) }),
  titleText: content('title'),
  titleHtml: (value) => ({ title: raw(String(value)) }),
  descriptionText: content('description'),
  descriptionHtml: (value) => ({ description: raw(String(value)) }),
  title: content('title'),
  hint: content('hint'),
  errorMessage: content('error'),
  prefix: content('prefix'),
  suffix: content('suffix'),
  conditional: content('conditional'),
  key: content('key'),
  visuallyHiddenText: content('hidden'),
  label: (value) => ({
    label: textOf(value),
    labelClasses: optionOf(value, 'classes'),
    isPageHeading: optionOf(value, 'isPageHeading'),
  }),
  legend: (value) => ({
    legend: textOf(value),
    legendClasses: optionOf(value, 'classes'),
    isPageHeading: optionOf(value, 'isPageHeading'),
  }),
  value: (value) => ({ value: textOf(value) }),
  status: (value) => ({
    status: textOf(value),
    tag: flattenOne(optionOf(value, 'tag')),
    cannotStart: optionOf(value, 'classes') !== undefined,
  }),
  fieldset: (value) => (isRecord(value) ? flatten(value) : {}),
  formGroup: (value) => ({ groupClasses: optionOf(value, 'classes') }),
  actions: (value) => items('actions')(optionOf(value, 'items')),
  attributes: (value) => ({ accept: optionOf(value, 'accept') }),
  items: items('items'),
  errorList: items('items'),
  rows: (value) => (Array.isArray(value) ? items('rows')(value) : { rows: value }),
  head: items('head'),
}

function flattenOne(item: unknown): unknown {
  return isRecord(item) ? flatten(item) : item
}

function leaves(value: unknown, path: string): [string, unknown][] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => leaves(item, `${path}[]`))
  if (!isRecord(value)) return [[path, value]]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`))
}

function textOf(value: unknown): Content {
  if (typeof value === 'string') return value
  if (!isRecord(value)) return value === undefined || value === null ? undefined : JSON.stringify(value)
  return typeof value['html'] === 'string' ? raw(value['html']) : textOf(value['text'])
}

function optionOf(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function isRecord(value: unknown): value is Options {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Fixtures hold finished markup; only here may a text pass for it. */
function raw(markup: string): Html {
  return html(Object.assign([markup], { raw: [markup] }))
}
