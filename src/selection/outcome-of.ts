import type { EntryReason, EntryStatus } from '#waves'

/** What a status of the draw means for an entry, with the reason that its person reads. */
export function outcomeOf(status: number): { to: EntryStatus; reason: EntryReason } {
  switch (status) {
    case 0:
      return { to: 'not-selected', reason: 'places-filled' }
    case 1:
      return { to: 'selected', reason: 'place-drawn' }
    case 2:
      return { to: 'reserve', reason: 'on-reserve-list' }
    case 3:
      return { to: 'not-selected', reason: 'family-card-full' }
    default:
      throw new RangeError(`No status ${status}`)
  }
}
