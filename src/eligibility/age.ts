import type { CivilDay } from '#programmes'

/**
 * Completed years on a day, both as calendar days of Asia/Jakarta: a birthday counts from its first minute there.
 *
 * Whoever is born on 29 February completes a year on 1 March when the year has no 29 February: the last day of the
 * year of life, 28 February, has then passed in full.
 *
 * @returns a negative number when `onDay` lies before the birth
 * @see docs/sources.md#completed-years
 */
export function ageOn(born: CivilDay, onDay: CivilDay): number {
  const years = Number(onDay.slice(0, 4)) - Number(born.slice(0, 4))
  const hadBirthday = onDay.slice(5) >= born.slice(5)
  return hadBirthday ? years : years - 1
}
