import { listDistricts, listProvinces, listRegencies } from '#platform/regions'

/** Places of a province: `seats` are drawn, `reserve` is the length of its reserve list. */
export type Quota = { readonly province: number; readonly seats: number; readonly reserve: number }

/** Seats of one wave: far more than anybody plans, few enough that sums stay exact. */
export const mostSeats = 10_000_000

/**
 * Splits seats over all provinces by the number of their districts, in whole seats: largest remainders first, ties to
 * the smaller code (KSEL1 §5.1). No source publishes shares: whoever plans a wave may change every number.
 *
 * @param reservePercent length of each reserve list, in percent of the seats, rounded up
 */
export function splitSeats(seats: number, reservePercent: number): Quota[] {
  const shares = listProvinces().map(({ code }) => ({ province: Number(code), share: countDistricts(code) }))
  const all = shares.reduce((sum, { share }) => sum + share, 0)
  const parts = shares.map(({ province, share }) => ({
    province,
    seats: Math.floor((seats * share) / all),
    rest: (seats * share) % all,
  }))
  const left = seats - parts.reduce((sum, part) => sum + part.seats, 0)
  const raised = new Set(
    parts
      .toSorted((a, b) => b.rest - a.rest || a.province - b.province)
      .slice(0, left)
      .map(({ province }) => province),
  )
  return parts.map((part) => {
    const own = part.seats + Number(raised.has(part.province))
    return { province: part.province, seats: own, reserve: Math.ceil((own * reservePercent) / 100) }
  })
}

function countDistricts(province: string): number {
  return listRegencies(province).reduce((sum, { code }) => sum + listDistricts(code).length, 0)
}

/** Whether every province of the country has its row, once, with whole numbers that are not negative. */
export function areComplete(quotas: readonly Quota[]): boolean {
  const codes = new Set(quotas.map(({ province }) => province))
  return (
    codes.size === quotas.length &&
    listProvinces().every(({ code }) => codes.has(Number(code))) &&
    codes.size === listProvinces().length &&
    quotas.every(({ seats, reserve }) => isCount(seats) && isCount(reserve)) &&
    totalSeats(quotas) <= mostSeats
  )
}

export function totalSeats(quotas: readonly Quota[]): number {
  return quotas.reduce((sum, { seats }) => sum + seats, 0)
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= mostSeats
}
