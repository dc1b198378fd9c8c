import { type App, frameOf, sendPage } from '#platform/http'
import { formatRupiah, type Language } from '#platform/ui'
import { findRequirement, type Programme } from '#programmes'
import type { JourneyFacts } from '../facts.ts'
import { findWavesAhead } from '../gather-facts.ts'
import type { HomeDeps } from './deps.ts'
import { landingPage } from './landing.page.ts'
import { words } from './words.ts'

/** `/`: what the programme is, when the next wave is, and where to begin. */
export function landing(app: App, web: HomeDeps): void {
  const { programme } = web
  const requirements = {
    id: programme.requirements.map(({ title }) => title.id),
    en: programme.requirements.map(({ title }) => title.en),
  }
  const leads = { id: leadOf(programme, 'id'), en: leadOf(programme, 'en') }

  app.get('/', { config: { who: 'anyone' } }, async (request, reply) => {
    const { language } = request
    const props = {
      programme: programme.name[language],
      wave: waveText(language, await findWavesAhead(web)),
      lead: leads[language],
      requirements: requirements[language],
    }
    return sendPage(reply, landingPage(frameOf(request, reply), props))
  })
}

function waveText(language: Language, { openWave, nextWave }: Pick<JourneyFacts, 'openWave' | 'nextWave'>) {
  const w = words[language].landing
  if (openWave)
    return { isOpen: true, text: w.waveOpen(openWave.number, lastDay(language, openWave.closesAt)) }
  if (!nextWave) return { isOpen: false, text: w.noWave }
  const text = w.waveAhead(nextWave.number, shortDays[language].format(nextWave.opensAt))
  return { isOpen: false, text: `${w.noWave}. ${text}` }
}

/** "28 Juni": short, since a wave is days away at most and the page of waves has every date in full. */
const shortDays = { id: shortDay('id-ID'), en: shortDay('en-GB') }

function shortDay(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'Asia/Jakarta' })
}

/** A wave that closes at midnight is open until the day before. */
function lastDay(language: Language, closesAt: Date): string {
  return shortDays[language].format(new Date(closesAt.getTime() - 1))
}

function leadOf(programme: Programme, language: Language) {
  const { trainingBalance, entitlements } = programme.money
  return {
    age: findRequirement(programme, 'citizen-adult')?.rule.age.minimum ?? 0,
    training: formatRupiah(trainingBalance),
    cash: entitlements.map(({ name, parts, amountPerPart }) => ({
      name: startLower(name[language]),
      times: `${parts} × ${formatRupiah(amountPerPart)}`,
    })),
  }
}

function startLower(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}
