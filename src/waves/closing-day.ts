import { ageOn } from '#eligibility'
import { civilDay } from '#platform/clock'
import { findRequirement, forWave, type Programme } from '#programmes'

/** The last day on which people can join, `YYYY-MM-DD` in Asia/Jakarta: the day on which ages count. */
export function closingDay({ closesAt }: { closesAt: Date }): string {
  return civilDay(new Date(closesAt.getTime() - 1))
}

type Ages = { minimumAge: number | null; maximumAge: number | null }

/** The programme as this wave applies it: a wave may narrow the age. */
export function programmeOf(programme: Programme, { minimumAge, maximumAge }: Ages): Programme {
  return forWave(programme, {
    ...(minimumAge !== null && { minimum: minimumAge }),
    ...(maximumAge !== null && { maximum: maximumAge }),
  })
}

/** Whether somebody has the right age on the closing day. */
export function hasAge(programme: Programme, wave: Ages & { closesAt: Date }, birthDate: string): boolean {
  const age = findRequirement(programmeOf(programme, wave), 'citizen-adult')?.rule.age
  if (!age) return true
  const years = ageOn(birthDate, closingDay(wave))
  return years >= age.minimum && (age.maximum === undefined || years <= age.maximum)
}
