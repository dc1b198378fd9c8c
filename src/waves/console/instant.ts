/** Reads "2026-12-01 10.00" as Western Indonesia Time (UTC+7); `undefined` when there is no such moment. */
export function readInstant(typed: string): Date | undefined {
  const [, day, hour, minute] = /^(\d{4}-\d{2}-\d{2})[ T](\d{2})[.:](\d{2})$/.exec(typed.trim()) ?? []
  if (day === undefined) return undefined
  const instant = new Date(`${day}T${hour}:${minute}:00+07:00`)
  if (Number.isNaN(instant.getTime())) return undefined
  const asWritten = new Date(instant.getTime() + 7 * 3_600_000).toISOString()
  return asWritten.startsWith(`${day}T${hour}:${minute}`) ? instant : undefined // 31 February is not 3 March
}
