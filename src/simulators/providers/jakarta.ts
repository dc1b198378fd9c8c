const offsetMs = 7 * 3_600_000 // Asia/Jakarta has no daylight saving time, so no time zone data is needed

/** Civil time of Jakarta as SNAP writes it, `2026-11-23T10:00:00+07:00`, whatever the zone of the host. */
export function jakartaTime(at: Date): string {
  return `${new Date(at.getTime() + offsetMs).toISOString().slice(0, 19)}+07:00`
}

/** The banking day of an instant, `YYYY-MM-DD` in Jakarta. */
export function jakartaDay(at: Date): string {
  return jakartaTime(at).slice(0, 10)
}

const rfc3339 = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/

/** Reads any RFC 3339 time with an offset; `undefined` when it is none, or a day or hour that does not exist. */
export function parseTimestamp(text: string): Date | undefined {
  const [, civil = '', , zone = ''] = rfc3339.exec(text) ?? []
  const asUtc = new Date(`${civil}Z`)
  const at = new Date(text)
  // Node reads 30 February as 2 March: what it makes of the civil time must be what was written.
  if (zone === '' || Number.isNaN(asUtc.getTime()) || !asUtc.toISOString().startsWith(civil)) return undefined
  return Number.isNaN(at.getTime()) ? undefined : at
}

/** The form our own partners are held to: Jakarta's offset, and milliseconds only where a provider writes them. */
export function isStrictTimestamp(text: string, mayHaveMillis: boolean): boolean {
  const [, , fraction, zone] = rfc3339.exec(text) ?? []
  return zone === '+07:00' && (fraction === undefined || (mayHaveMillis && fraction.length === 4))
}
