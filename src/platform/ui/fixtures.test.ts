import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Content, Html } from '#platform/html'
import * as ui from '#platform/ui'
import { flatten, isOffered, load, normalise } from './fixtures.ts'

type Component = {
  /** Fixtures that we offer, of how many. Neither number may fall unseen. */
  of: readonly [offered: number, total: number]
  /** Options that we offer. */
  paths: readonly string[]
  /** Fixtures that we do not offer though we know their options. */
  except?: readonly string[]
  /** A function of the flat props of one fixture. */
  write: (props: never) => Html
}

const texts = (...names: string[]) => names.flatMap((name) => [`${name}.text`, `${name}.html`])
const label = [...texts('label'), 'label.classes', 'label.isPageHeading']
const legend = [
  ...texts('fieldset.legend'),
  'fieldset.legend.classes',
  'fieldset.legend.isPageHeading',
  'fieldset.describedBy',
]
const around = ['name', 'classes', 'formGroup.classes', ...texts('hint', 'errorMessage')]
const field = ['id', 'describedBy', ...label, ...around]
const item = [
  'value',
  'text',
  'html',
  'id',
  'checked',
  'disabled',
  'hint.text',
  'conditional.html',
  'divider',
].map((path) => `items[].${path}`)
const choices = ['idPrefix', ...legend, ...around, ...item]
const cell = ['text', 'html', 'format', 'classes', 'colspan', 'rowspan']

const components: Readonly<Record<string, Component>> = {
  'back-link': {
    of: [6, 7],
    paths: ['text', 'html', 'href', 'classes'],
    write: (link: { text?: Content; href?: string }) => ui.backLink({ text: 'Back', href: '#', ...link }),
  },
  button: {
    of: [33, 38],
    paths: [
      'text',
      'html',
      'href',
      'type',
      'name',
      'value',
      'id',
      'classes',
      'disabled',
      'preventDoubleClick',
    ],
    write: ui.button,
  },
  checkboxes: {
    of: [36, 42],
    paths: ['describedBy', 'values[]', 'items[].name', 'items[].behaviour', ...choices],
    write: ui.checkboxes,
  },
  'date-input': {
    of: [24, 50],
    paths: [
      ...legend,
      ...texts('hint', 'errorMessage'),
      'id',
      'namePrefix',
      'classes',
      'formGroup.classes',
      'values.day',
      'values.month',
      'values.year',
      ...['day', 'month', 'year', 'items[]'].map((part) => `${part}.error=true`),
      ...['day', 'month', 'year'].flatMap((part) => [
        `items[].name=${part}`,
        `items[].autocomplete=bday-${part}`,
      ]),
      ...[2, 4].map((width) => `items[].classes=govuk-input--width-${width}`),
    ],
    except: ['day and month (using items)', 'month and year (using items)'],
    write: dateInputFrom,
  },
  details: {
    of: [9, 10],
    paths: ['summaryText', 'summaryHtml', 'text', 'html', 'id', 'open', 'classes'],
    write: ({ text, ...given }: ui.Details & { text: Content }) => ui.details(given, text),
  },
  'error-message': { of: [5, 9], paths: ['text', 'html', 'id', 'classes'], write: ui.errorMessage },
  'error-summary': {
    of: [17, 19],
    paths: [
      'titleText',
      'titleHtml',
      'descriptionText',
      'descriptionHtml',
      'classes',
      'disableAutoFocus',
      'errorList[].text',
      'errorList[].html',
      'errorList[].href',
    ],
    write: ui.errorBox,
  },
  fieldset: {
    of: [17, 18],
    paths: [
      ...texts('legend'),
      'legend.classes',
      'legend.isPageHeading',
      'html',
      'describedBy',
      'role',
      'classes',
    ],
    write: ({ text, ...given }: ui.Fieldset & { text?: Content }) => ui.fieldset(given, text),
  },
  'file-upload': {
    of: [15, 22],
    paths: [...field, 'multiple', 'disabled', 'attributes.accept'],
    write: ui.fileUpload,
  },
  hint: { of: [5, 6], paths: ['text', 'html', 'id', 'classes'], write: ui.hint },
  input: {
    of: [39, 45],
    paths: [
      ...field,
      ...texts('prefix', 'suffix'),
      'value',
      'type',
      'inputmode',
      'autocomplete',
      'autocapitalize',
      'spellcheck',
      'pattern',
      'disabled',
    ],
    write: ui.textInput,
  },
  'inset-text': { of: [5, 6], paths: ['text', 'html', 'id', 'classes'], write: ui.insetText },
  label: {
    of: [15, 17],
    paths: ['text', 'html', 'for', 'classes', 'isPageHeading'],
    except: ['empty'],
    write: ui.label,
  },
  'language-navigation': {
    of: [6, 13],
    paths: [
      'classes',
      'ariaLabel',
      ...['text', 'html', 'lang', 'href', 'current'].map((path) => `items[].${path}`),
    ],
    write: (nav: Parameters<typeof ui.languageNavigation>[0]) =>
      ui.languageNavigation({ ...nav, ariaLabel: nav.ariaLabel ?? 'Language' }),
  },
  'notification-banner': {
    of: [17, 21],
    paths: [
      'text',
      'html',
      'type=success',
      'titleText',
      'titleHtml',
      'titleId',
      'role',
      'classes',
      'disableAutoFocus',
    ],
    write: ({ text, ...banner }: Omit<ui.NotificationBanner, 'text'> & { text: string | Html }) =>
      ui.notificationBanner(typeof text === 'string' ? { text, ...banner } : { content: text, ...banner }),
  },
  panel: { of: [6, 19], paths: ['titleText', 'titleHtml', 'text', 'html'], write: ui.panel },
  'password-input': { of: [9, 12], paths: [...field, 'autocomplete'], write: ui.passwordInput },
  radios: { of: [37, 43], paths: ['value', ...choices], write: ui.radios },
  select: {
    of: [16, 19],
    paths: [...field, 'value', ...['value', 'text', 'selected', 'disabled'].map((path) => `items[].${path}`)],
    write: (field: ui.Select) => ui.select({ ...field, items: field.items ?? [] }),
  },
  'skip-link': {
    of: [8, 9],
    paths: ['text', 'html', 'href', 'classes'],
    write: (link: { text: Content; href?: string }) => ui.skipLink({ href: '#content', ...link }),
  },
  'summary-list': {
    of: [14, 30],
    paths: [
      'classes',
      ...[...texts('key', 'value'), 'classes'].map((path) => `rows[].${path}`),
      ...['href', 'text', 'html', 'visuallyHiddenText'].map((path) => `rows[].actions.items[].${path}`),
    ],
    write: ui.summaryList,
  },
  table: {
    of: [16, 21],
    paths: [
      'caption',
      'captionClasses',
      'firstCellIsHeader',
      'classes',
      ...cell.flatMap((path) => [`head[].${path}`, `rows[][].${path}`]),
    ],
    write: ui.table,
  },
  tag: {
    of: [7, 12],
    paths: [
      'text',
      'html',
      ...['green', 'yellow', 'red', 'grey'].map((colour) => `classes=govuk-tag--${colour}`),
    ],
    write: tagFrom,
  },
  'task-list': {
    of: [3, 11],
    paths: [
      'idPrefix',
      'classes',
      'items[].href',
      'items[].classes',
      ...texts('items[].title', 'items[].hint', 'items[].status', 'items[].status.tag'),
      'items[].status.classes=govuk-task-list__status--cannot-start-yet',
      ...['green', 'yellow', 'red', 'grey'].map(
        (colour) => `items[].status.tag.classes=govuk-tag--${colour}`,
      ),
    ],
    write: ({ items, ...list }: ui.TaskList) => ui.taskList({ ...list, items: items.map(taskFrom) }),
  },
  textarea: {
    of: [17, 18],
    paths: [...field, 'value', 'rows', 'autocomplete', 'spellcheck'],
    write: ui.textarea,
  },
}

for (const [component, { of, paths, except = [], write }] of Object.entries(components)) {
  test(`${component}: what we offer of GOV.UK Frontend comes out the same`, async (t) => {
    const fixtures = await load(component)
    const offered = fixtures.filter(
      ({ name, options }) => isOffered(options, paths) && !except.includes(name),
    )
    for (const { name, options, html: wanted } of offered) {
      const written = write({ language: 'en', ...flatten(options) } as never)
      assert.equal(normalise(String(written)), normalise(wanted), `${component}: ${name}`)
    }
    const left = fixtures.filter((fixture) => !offered.includes(fixture))
    t.diagnostic(`${component}: ${offered.length} of ${fixtures.length}`)
    t.diagnostic(`not offered: ${left.map(({ name }) => name).join('; ') || 'none'}`)
    assert.deepEqual([offered.length, fixtures.length], of)
  })
}

type Parts = Partial<Record<ui.DatePart, { error?: boolean }>>
type Items = { items?: readonly { name: ui.DatePart; error?: boolean; autocomplete?: string }[] }

function dateInputFrom({ items, ...given }: ui.DateInput & Parts & Items): Html {
  const parts = ['day', 'month', 'year'] as const
  const wrong = parts.filter((part) => given[part]?.error ?? items?.find(({ name }) => name === part)?.error)
  const autocomplete = items?.some((item) => item.autocomplete) ? 'bday' : undefined
  return ui.dateInput({ ...given, autocomplete, wrong: wrong.length > 0 ? wrong : undefined })
}

function tagFrom({ text, classes }: { text: Content; classes?: string }): Html {
  const colour = (['green', 'yellow', 'red', 'grey'] as const).find((name) => classes?.endsWith(name))
  return ui.tag({ text, colour })
}

function taskFrom({ tag, ...task }: ui.Task & { tag?: { text: Content; classes?: string } }): ui.Task {
  return tag === undefined ? task : { ...task, status: tagFrom(tag) }
}
