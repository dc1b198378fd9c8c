import { type Content, html, type Html } from '#platform/html'
import { button, emailStart, type Frame, hero, notice, page, section, stepList, ticks } from '#platform/ui'
import { words } from './words.ts'

type Props = {
  programme: string
  wave: { text: string; isOpen: boolean }
  /** Age and training balance. */
  lead: { age: number; training: string; cash: readonly { name: string; times: string }[] }
  requirements: readonly string[]
}

/** The first page that anybody sees. */
export function landingPage(frame: Frame, { programme, wave, lead, requirements }: Props): Html {
  const w = words[frame.language].landing
  const chip = html`<span class="${wave.isOpen ? 'gl-chip' : 'gl-chip gl-chip--quiet'}">${wave.text}</span>`
  return page(
    frame,
    { title: programme, layout: 'plain', description: w.heading },
    hero(
      { programme: html`${programme} ${chip}`, title: w.heading, lead: leadOf(frame, lead) },
      start(frame),
    ),
    section({}, html`<h2 class="govuk-heading-l">${w.stepsHeading}</h2>`, stepList(w.steps)),
    section({ mist: true }, who(frame, requirements)),
  )
}

function leadOf({ language }: Frame, { age, training, cash }: Props['lead']): Content {
  const w = words[language].landing
  const parts = cash.map(({ name, times }, index) => [
    index === cash.length - 1 ? w.and : ', ',
    w.times(name, times),
  ])
  return [w.lead(age, training), parts, '.']
}

/** The e-mail field; who is signed in needs it no more. */
function start(frame: Frame): Content {
  const w = words[frame.language].landing
  if (!frame.signedIn) return emailStart(frame, { action: '/sign-up', label: w.email, note: w.note })
  return html`<p class="govuk-body">${w.signedIn}</p>${button({ text: w.dashboard, href: '/dashboard' })}`
}

function who({ language, official }: Frame, requirements: readonly string[]): Html {
  const w = words[language].landing
  return html`<div class="gl-grid gl-grid--2"><div>
<h2 class="govuk-heading-l">${w.whoHeading}</h2>
${ticks(requirements)}
<p class="govuk-body"><a class="govuk-link" href="/what-you-need#requirements">${w.requirements}</a></p>
</div>${notice(
    html`<p><strong>${w.warningTitle}</strong> ${w.warning(official.host)}
<a class="govuk-link" href="/check-link">${w.fakeLinks}</a></p>`,
  )}</div>`
}
