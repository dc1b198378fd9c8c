/** What a stand-in was asked and what it did, in order; tests count it and can await it. */
export type Ledger<Entry> = {
  add: (entry: Entry) => void
  list: (matches?: (entry: Entry) => boolean) => Entry[]
  count: (matches?: (entry: Entry) => boolean) => number
  /** Waits until `count` entries match. @throws after `timeoutMs` milliseconds (10 s unless said) */
  when: (matches: (entry: Entry) => boolean, count?: number, timeoutMs?: number) => Promise<Entry[]>
  clear: () => void
}

/** @param limit the newest entries that are kept, so that a load test does not fill the memory */
export function createLedger<Entry>(limit = 200_000): Ledger<Entry> {
  const entries: Entry[] = []
  const watchers = new Set<() => void>()
  const list = (matches: (entry: Entry) => boolean = () => true): Entry[] => entries.filter(matches)
  return {
    list,
    count: (matches) => list(matches).length,
    add(entry) {
      entries.push(entry)
      if (entries.length > limit * 1.1) entries.splice(0, entries.length - limit)
      for (const look of watchers) look()
    },
    when(matches, count = 1, timeoutMs = 10_000) {
      const { promise, resolve, reject } = Promise.withResolvers<Entry[]>()
      const look = (): void => {
        const found = list(matches)
        if (found.length >= count) settle(() => resolve(found))
      }
      const settle = (end: () => void): void => {
        watchers.delete(look)
        clearTimeout(timer)
        end()
      }
      const tooLate = (): void => reject(new Error(`Only ${list(matches).length} of ${count} entries came`))
      const timer = setTimeout(() => settle(tooLate), timeoutMs)
      watchers.add(look)
      look()
      return promise
    },
    clear: () => void entries.splice(0),
  }
}
