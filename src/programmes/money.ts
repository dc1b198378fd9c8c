import type { CivilDay, SourceAnchor, Texts } from './words.ts'

/** What happens to a recipient and makes money fall due. */
export type DueEvent = 'training-completed' | 'survey-completed'

/** Cash of one kind, paid in equal parts. Whole rupiah. */
export type Entitlement = {
  readonly code: string
  readonly name: Texts
  readonly parts: number
  readonly amountPerPart: bigint
  readonly fallsDue: {
    readonly event: DueEvent
    /** `monthly`: the one event makes all parts due, a month apart; `each-time`: the nth event makes the nth part due. */
    readonly schedule: 'monthly' | 'each-time'
  }
  readonly sources: readonly SourceAnchor[]
}

/** One payment that falls due: parts count from 1. */
export type DuePart = {
  readonly entitlement: string
  readonly part: number
  readonly amount: bigint
  readonly dueOn: CivilDay
}

/**
 * The payments that one event makes due, earliest first.
 *
 * @param event.day  the day on which it happened
 * @param event.time how often it has happened to this person, counting this one; 1 or more
 * @returns nothing when no entitlement waits for this event, or all its parts have fallen due before
 */
export function listDueParts(
  entitlements: readonly Entitlement[],
  event: { name: DueEvent; day: CivilDay; time: number },
): DuePart[] {
  return entitlements
    .filter(({ fallsDue }) => fallsDue.event === event.name)
    .flatMap((entitlement) => partsOf(entitlement, event))
}

/** All cash that a person can receive, whole rupiah; the training balance is not cash. */
export function totalCash(entitlements: readonly Entitlement[]): bigint {
  return entitlements.reduce((sum, { parts, amountPerPart }) => sum + BigInt(parts) * amountPerPart, 0n)
}

function partsOf(
  { code, parts, amountPerPart, fallsDue }: Entitlement,
  { day, time }: { day: CivilDay; time: number },
): DuePart[] {
  const part = (number: number, dueOn: CivilDay) => ({
    entitlement: code,
    part: number,
    amount: amountPerPart,
    dueOn,
  })
  if (fallsDue.schedule === 'each-time') return time <= parts ? [part(time, day)] : []
  if (time > 1) return []
  return Array.from({ length: parts }, (_, index) => part(index + 1, addMonths(day, index)))
}

/** The same day of a later month, or that month's last day when it is shorter. */
function addMonths(day: CivilDay, months: number): CivilDay {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  const target = new Date(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, lastDay)))
  return target.toISOString().slice(0, 10)
}
