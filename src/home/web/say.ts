import { formatDateTime, formatDay, formatRupiah, type Language } from '#platform/ui'
import { householdCap, type Programme } from '#programmes'
import type { Say } from './cards/card.ts'
import { words } from './words.ts'

/** Writes dates, sums and names of a programme in one language. */
export function sayIn(language: Language, programme: Programme): Say {
  const w = words[language].dashboard
  const time = (date: Date) => formatDateTime(language, date)
  return {
    time,
    day: (day) => formatDay(language, day),
    money: formatRupiah,
    incentive: ({ part, instalment }) => {
      const name = programme.money.entitlements.find(({ code }) => code === part)?.name[language] ?? part
      return w.incentive(name, instalment)
    },
    ahead: (ahead) => {
      if (!ahead) return undefined
      const { kind, wave } = ahead
      return kind === 'closes'
        ? w.closes(wave.number, time(wave.closesAt))
        : w.opens(wave.number, time(wave.opensAt))
    },
    perFamily: householdCap(programme) ?? 0,
  }
}
