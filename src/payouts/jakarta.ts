const offsetMs = 7 * 60 * 60 * 1000 // Asia/Jakarta has kept UTC+7 without daylight saving time since 1964

/** An instant as SNAP BI writes it: `2026-11-23T10:00:00+07:00`, with `.SSS` where a provider asks for milliseconds. */
export function jakartaTimestamp(at: Date, milliseconds = false): string {
  const local = new Date(at.getTime() + offsetMs).toISOString()
  return `${local.slice(0, milliseconds ? 23 : 19)}+07:00`
}
