/** A clock that stands still until it is moved. */
export type TestClock = (() => Date) & { move: (by: Duration) => void }
type Duration = { days?: number; hours?: number; minutes?: number; seconds?: number; ms?: number }

/** @param start an instant, such as `2026-11-23T10:00:00+07:00` */
export function testClock(start = '2026-11-23T10:00:00+07:00'): TestClock {
  let now = new Date(start).getTime()
  const clock = () => new Date(now)
  clock.move = ({ days = 0, hours = 0, minutes = 0, seconds = 0, ms = 0 }: Duration) => {
    now += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 + ms
  }
  return clock
}
