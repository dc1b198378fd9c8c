import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Tells the time. Passed to whoever needs it; only the composition roots make one. */
export type Clock = () => Date

/** The machine's own clock. */
export function systemClock(): Date {
  return new Date()
}

/** How long an offset that was read is believed, in milliseconds. */
const rereadMs = 100

/**
 * A clock that can be moved forward: machine time plus an offset that all processes read from one file.
 * For development, try-out and tests; production refuses the setting.
 */
export function trialClock(file: string): Clock {
  let readAt = -Infinity
  let offsetMs = 0
  return () => {
    const now = Date.now()
    if (now - readAt > rereadMs || now < readAt) {
      offsetMs = readOffset(file)
      readAt = now
    }
    return new Date(now + offsetMs)
  }
}

/** Moves the shared trial clock by `ms` milliseconds; answers its new offset. */
export function moveTrialClock(file: string, ms: number): number {
  const offsetMs = readOffset(file) + ms
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, `${offsetMs}\n`)
  renameSync(`${file}.new`, file) // a reader sees the old offset or the new one, never half
  return offsetMs
}

function readOffset(file: string): number {
  try {
    const offsetMs = Number(readFileSync(file, 'utf8'))
    return Number.isFinite(offsetMs) ? offsetMs : 0
  } catch {
    return 0 // nobody has moved it yet
  }
}

const jakartaDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta', dateStyle: 'short' })

/** The calendar day `YYYY-MM-DD` of the programme's civil time, Asia/Jakarta (UTC+7, no summer time). */
export function civilDay(instant: Date): string {
  return jakartaDay.format(instant)
}
