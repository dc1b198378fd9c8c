import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { hashOfDatabase } from '../hash-of-database.ts'
import { type Apps, startApps } from '../rigs/apps.ts'
import { type Attack, attacksOn, bodies } from '../rigs/attacks.ts'
import { escaped, type FormField, formsOf, isQuestion, linksOf, type PostForm } from '../rigs/forms.ts'
import { everybody, type Somebody } from '../rigs/people.ts'
import { stepsOf } from '../rigs/walk.ts'
import type { Answer } from '../web.ts'

type Found = { who: Somebody; path: string; form: PostForm }
type Attacked = Found & Attack & { answer: Answer; isStill: boolean }

/** Answers that are right although they are not 422, with the reason. */
const mayDiffer: readonly { action: RegExp; why: string }[] = [
  {
    action: /^\/account\/language$/,
    why: 'one of two languages is always chosen; anything else changes nothing',
  },
  {
    action: /^\/application\/(?:family-card-address|domicile)$/,
    why: 'a choice in one list brings the next list',
  },
]

void describe('bad input', () => {
  let apps: Apps
  let people: Somebody[]
  let forms: Found[] = []
  const attacked: Attacked[] = []

  before(async () => {
    apps = await startApps()
    people = await everybody(apps)
  })
  after(() => apps[Symbol.asyncDispose]())

  const problems = (isWrong: (one: Attacked) => string | false | undefined) =>
    attacked.flatMap((one) => {
      const problem = isWrong(one)
      return problem ? [`${one.form.action} as ${one.who.as}, ${one.what}: ${problem}`] : []
    })

  test('WEB-06: looking at every page in every state changes no row', async () => {
    const citizens = people.filter(({ app }) => app === apps.site)
    // The number by which training institutions know a recipient is made when its owner sees it first.
    for (const { browser } of citizens) await browser.get('/payouts')
    const rows = await hashOfDatabase(apps.database.owner)
    for (const who of citizens) forms.push(...(await findForms(who)).forms)
    assert.equal(await hashOfDatabase(apps.database.owner), rows)
  })

  test('forms are found in every state, and none is broken by what is sent', async () => {
    const operators = people.filter(({ app }) => app === apps.console)
    for (const who of operators) forms.push(...(await findForms(who)).forms)
    forms = [...new Map(forms.toReversed().map((found) => [kindOf(found), found])).values()].toReversed()
    for (const found of forms) {
      let page = await found.who.browser.get(found.path)
      for (const attack of attacksOn(found.form)) {
        const isStill = formsOf(page.text, found.path).some(({ action }) => action === found.form.action)
        const answer = await send(apps, found, attack)
        attacked.push({ ...found, ...attack, answer, isStill })
        page = answer.status === 422 ? answer : await found.who.browser.get(found.path)
      }
    }
    assert.ok(forms.length > 30, `${forms.length} forms`)
    assert.deepEqual(
      problems(({ answer: { status } }) => status >= 500 && String(status)),
      [],
    )
  })

  test('no answer is taken for one: the page comes back with 422', () => {
    const isWrong = ({ isNoAnswer, isStill, form, answer: { status, location } }: Attacked) => {
      const isExpected =
        status === 422 || status === 400 || mayDiffer.some(({ action }) => action.test(form.action))
      return isNoAnswer && isStill && !isExpected && `${status} ${location ?? ''}`
    }
    assert.deepEqual(problems(isWrong), [])
  })

  test('each fault is told in the title and in a summary whose links lead to fields', () => {
    const isWrong = ({ isStill, answer: { status, text } }: Attacked) => {
      const links = [...text.matchAll(/<li><a href="#([^"]+)"/g)].map(([, id]) => id)
      const isTold = /<title>Kesalahan: /.test(text) && links.length > 0
      const dead = links.filter((id) => !text.includes(` id="${id}"`))
      return (
        status === 422 &&
        isStill &&
        (!isTold || dead.length > 0) &&
        `not told, or leads nowhere: ${dead.join()}`
      )
    }
    assert.deepEqual(problems(isWrong), [])
  })

  test('nobody reads the words of a program', () => {
    const isWrong = ({ answer: { status, text } }: Attacked) =>
      status === 422 && /(?:Invalid|Too (?:big|small)|expected|undefined|NaN|\[object)[^<]*/.exec(text)?.[0]
    assert.deepEqual(problems(isWrong), [])
  })

  test('what was typed comes back, escaped; secrets do not', () => {
    const isWrong = ({ isStill, fields, form, answer: { status, text } }: Attacked) => {
      const shown = formsOf(text, '').flatMap((one) => one.fields)
      const lost = form.fields.filter((field) => isLost(field, fields[field.name], shown))
      const secrets = form.fields
        .filter(({ kind }) => kind === 'password')
        .map(({ name }) => String(fields[name] ?? ''))
      const told = secrets.filter(
        (secret) => secret.length > 8 && text.includes(escaped(secret)) && !isTyped(fields, secret),
      )
      return status === 422 && isStill && [...lost.map(({ name }) => `${name} is lost`), ...told].join()
    }
    assert.deepEqual(problems(isWrong), [])
  })

  test('INP-01: a body of another kind is refused, or read as a form without fields', async () => {
    const wrong: string[] = []
    // Whether a body can be read is the same for all forms; what a handler does with one that it did not expect is not.
    const [first, ...others] = forms
    assert.ok(first)
    for (const [found, wanted] of [
      [first, bodies] as const,
      ...others.map((one) => [one, bodies.slice(0, 2)] as const),
    ]) {
      const { action } = found.form
      const isHarmless = ({ statusCode }: { statusCode: number }) =>
        [400, 403, 404, 413, 415, 422].includes(statusCode) ||
        mayDiffer.some((one) => one.action.test(action))
      const answers = await sendBodies(found, wanted)
      wrong.push(
        ...answers
          .filter((answer) => !isHarmless(answer))
          .map((answer) => `${action} ${JSON.stringify(answer)}`),
      )
    }
    assert.deepEqual(wrong, [])
  })

  test('INP-02: whatever was kept is text on every page, and adds no recipient to any mail', async () => {
    await apps.work()
    const pages = (await Promise.all(people.map(findForms))).flatMap(({ pages: all }) => all)
    const broken = pages.filter(
      ({ answer: { status, text } }) => status >= 500 || /<script>alert|49\$\{/.test(text),
    )
    assert.deepEqual(
      broken.map(({ path, answer }) => `${path} ${answer.status}`),
      [],
    )
    assert.ok(
      pages.some(({ answer: { text } }) => text.includes('&lt;script&gt;alert(1)')),
      'something was kept',
    )
    assert.deepEqual(apps.simulators.mailbox.messages('orang@contoh.id'), [])
  })
})

/** Every page that somebody can reach by addresses without parameters and by links, with the forms on them. */
async function findForms(who: Somebody) {
  const { browser, app, start } = who
  const fixed = stepsOf(app).filter(({ method, url }) => method === 'GET' && !url.includes(':'))
  const paths = new Set([...start, ...fixed.map(({ path }) => path)])
  const pages: { path: string; answer: Answer }[] = []
  for (const path of paths) {
    const answer = await browser.get(path)
    pages.push({ path, answer })
    const next = [...linksOf(answer.text), ...(answer.location === undefined ? [] : [answer.location])]
    for (const link of next) if (!/[?&](?:lang|next)=/.test(link) && paths.size < 200) paths.add(link)
  }
  const forms = pages.flatMap(({ path, answer }) =>
    formsOf(answer.text, path).map((form) => ({ who, path, form })),
  )
  return { pages, forms: forms.filter(({ form }) => form.fields.some(isQuestion)) }
}

/** The same form, whatever it is about. */
function kindOf({ who, form }: Found): string {
  const action = form.action
    .replaceAll(/[\w-]{60,}/g, ':token')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
  return [who.app.routeTable.length, action, ...form.fields.map(({ name }) => name)].join(' ')
}

/** Sends one attack, as somebody who has not been counted out yet. */
async function send(apps: Apps, { who: { browser }, form }: Found, { fields }: Attack): Promise<Answer> {
  const isCounted = form.fields.some(({ name }) =>
    ['password', 'code', 'email', 'mobileNumber'].includes(name),
  )
  if (isCounted) await apps.database.owner.deleteFrom('accounts.throttles').execute()
  if (!form.isMultipart) return browser.post(form.action, fields)
  const file = { field: 'file', name: '../x.jpg', type: 'image/jpeg', bytes: Buffer.from('no picture') }
  return browser.upload(form.action, fields, file)
}

/** Sends bodies with the token of the form in a header; answers the status of each. */
async function sendBodies({ who: { app, browser }, form, path }: Found, wanted: typeof bodies) {
  const { text } = await browser.get(path)
  const token = /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? ''
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const own = { cookie, 'csrf-token': token, 'sec-fetch-site': 'same-origin' }
  const answers: { type: string | undefined; statusCode: number }[] = []
  for (const { type, body } of wanted) {
    const headers = { ...own, ...(type !== undefined && { 'content-type': type }) }
    const { statusCode } = await app.inject({ method: 'POST', url: form.action, headers, payload: body })
    answers.push({ type, statusCode })
  }
  return answers
}

/** Whether text that was typed into a field does not stand in it again. Codes are secrets too: they count once. */
function isLost(
  { name, kind }: FormField,
  sent: Attack['fields'][string] | undefined,
  shown: readonly FormField[],
) {
  const again = shown.find((field) => field.name === name)
  const isKept = ['text', 'email', 'tel', 'search'].includes(kind) && name !== 'code' && again !== undefined
  if (!isKept || typeof sent !== 'string') return false
  const clean = (text: string) =>
    text
      .normalize('NFC')
      .replaceAll(/[\0\r\uD800\uFFFD]/g, '')
      .trim()
      .slice(0, 1000)
  return !clean(again.values[0] ?? '').startsWith(clean(sent).split('\n')[0] ?? '')
}

function isTyped(fields: Attack['fields'], secret: string): boolean {
  return Object.values(fields).filter((value) => value === secret).length > 1
}
