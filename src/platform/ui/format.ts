import type { Language } from './frame.ts'

/** Civil time of the programme: Western Indonesia Time (WIB), UTC+7 without summer time. */
const timeZone = 'Asia/Jakarta'
const locales = { id: 'id-ID', en: 'en-GB' } as const
const at = { id: 'pukul', en: 'at' } as const

const dates = formatters({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone })
const days = formatters({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const times = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone,
})
const numbers = { id: new Intl.NumberFormat('id-ID'), en: new Intl.NumberFormat('en-GB') }

/** "Senin, 23 November 2026" or "Monday, 23 November 2026": the day it is then in Jakarta. */
export function formatDate(language: Language, date: Date): string {
  return dateText(dates[language], date)
}

/** "Senin, 23 November 2026 pukul 10.00 WIB" or "Monday, 23 November 2026 at 10.00 WIB". */
export function formatDateTime(language: Language, date: Date): string {
  return `${formatDate(language, date)} ${at[language]} ${formatTime(date)}`
}

/** "10.00 WIB" */
export function formatTime(date: Date): string {
  return `${times.format(date).replace(':', '.')} WIB`
}

/**
 * A calendar day such as a deadline of the law or a date of birth, as `formatDate` writes it.
 *
 * @param day `YYYY-MM-DD`
 * @throws RangeError if that is no day of the calendar
 */
export function formatDay(language: Language, day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(date.valueOf()) || date.toISOString().slice(0, 10) !== day)
    throw new RangeError('Not a calendar day')
  return dateText(days[language], date)
}

/** Whole rupiah in either language: "Rp600.000". */
export function formatRupiah(amount: bigint): string {
  const sign = amount < 0n ? '-' : ''
  return `${sign}Rp${numbers.id.format(amount < 0n ? -amount : amount)}`
}

/** "31.206" or "31,206" */
export function formatNumber(language: Language, number: number | bigint): string {
  return numbers[language].format(number)
}

/** Put together from its parts, so that both languages have the comma after the weekday. */
function dateText(formatter: Intl.DateTimeFormat, date: Date): string {
  const parts = Object.fromEntries(formatter.formatToParts(date).map(({ type, value }) => [type, value]))
  return `${parts['weekday']}, ${parts['day']} ${parts['month']} ${parts['year']}`
}

function formatters(options: Intl.DateTimeFormatOptions) {
  return {
    id: new Intl.DateTimeFormat(locales.id, options),
    en: new Intl.DateTimeFormat(locales.en, options),
  }
}
