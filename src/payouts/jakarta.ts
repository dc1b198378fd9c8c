const offsetMs = 7 * 60 * 60 * 1000 // Asia/Jakarta has kept UTC+7 without daylight saving time since 1964

/** An instant as SNAP BI writes it: `2026-11-23T10:00:00+07:00`, with `.SSS` where a provider asks for milliseconds. */
export function jakartaTimestamp(at: Date, milliseconds = false): string {
  const local = new Date(at.getTime() + offsetMs).toISOString()
  return `${local.slice(0, milliseconds ? 23 : 19)}+07:00`
}

/** The same day some months later; the last day of that month where it has no such day. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastDate = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDate))).toISOString().slice(0, 10)
}

/** The day some days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
