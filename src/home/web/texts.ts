import { agreements, passwordLength } from '#accounts'
import { type App, frameOf, sendPage } from '#platform/http'
import type { Frame, Language } from '#platform/ui'
import { householdCap, type Programme } from '#programmes'
import type { HomeDeps } from './deps.ts'
import { textPage } from './text.page.ts'
import { about } from './texts/about.ts'
import { help } from './texts/help.ts'
import { privacy } from './texts/privacy.ts'
import { terms } from './texts/terms.ts'
import type { TextFacts, TextPage } from './texts/text.ts'
import { whatYouNeed } from './texts/what-you-need.ts'

const pages: Readonly<Record<`/${string}`, TextPage>> = {
  '/help': help,
  '/what-you-need': whatYouNeed,
  '/terms': terms,
  '/privacy': privacy,
  '/about': about,
}

/** The pages that only tell. */
export function texts(app: App, { programme }: Pick<HomeDeps, 'programme'>): void {
  for (const [path, text] of Object.entries(pages)) {
    app.get(path, { config: { who: 'anyone' } }, (request, reply) => {
      const frame = frameOf(request, reply)
      const facts = factsOf(programme, frame.language, frame.official)
      return sendPage(reply, textPage(frame, text[frame.language](facts)))
    })
  }
}

function factsOf(programme: Programme, language: Language, official: Frame['official']): TextFacts {
  const { requirements, documents, channels, deadlines } = programme
  const or = new Intl.ListFormat(language, { type: 'disjunction' })
  return {
    programme: programme.name[language],
    official,
    requirements: requirements.map(({ title, explanation }) => ({
      title: title[language],
      explanation: explanation[language],
    })),
    documents: documents.map(({ name, hint }) => ({ name: name[language], hint: hint[language] })),
    channels: or.format(channels.map(({ name }) => name)),
    perFamily: householdCap(programme) ?? 0,
    firstCourseDays: deadlines.firstCourseDays,
    repaymentDays: deadlines.repaymentDays,
    passwordLength: passwordLength.person,
    versions: agreements,
  }
}
