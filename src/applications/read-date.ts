import type { faults } from './question-faults.ts'

export type DateFault = keyof (typeof faults)['id']['date']
const earliest = '1900-01-01'

/**
 * Reads a date of birth from its three fields.
 *
 * @param today calendar day `YYYY-MM-DD` in Asia/Jakarta
 */
export function readDate(
  [day, month, year]: readonly [string, string, string],
  today: string,
): { value: string } | { wrong: DateFault } {
  if (day + month + year === '') return { wrong: 'empty' }
  if (!/^\d{1,2}$/.test(day)) return { wrong: 'day' }
  if (!/^\d{1,2}$/.test(month)) return { wrong: 'month' }
  if (!/^\d{4}$/.test(year)) return { wrong: 'year' }
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!exists(value)) return { wrong: 'impossible' }
  if (value > today) return { wrong: 'future' }
  return value < earliest ? { wrong: 'year' } : { value }
}

/** Whether the calendar has this day: not 31 April, nor 29 February of an ordinary year. */
function exists(value: string): boolean {
  const instant = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value)
}
