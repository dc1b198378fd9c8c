/** What was noticed about a message or its address, in the order in which people read it. */
export const reasonCodes = [
  'other-domain',
  'subdomain-trick',
  'other-domain-with-brand',
  'look-alike-letters',
  'misspelt-brand',
  'mixed-scripts',
  'punycode',
  'brand-after-slash',
  'wave-number-in-name',
  'user-info',
  'port',
  'ip-address',
  'shortener',
  'free-hosting',
  'chat-link',
  'app-download',
  'suspicious-ending',
  'backslash',
  'encoded-host',
  'wide-letters',
  'hidden-characters',
  'very-long',
  'other-scheme',
  'unreadable-address',
  'not-encrypted',
  'asks-for-money',
  'asks-for-secret',
  'promises-place',
  'share-to-contacts',
  'phone-number',
] as const

export type Reason = (typeof reasonCodes)[number]

/** Each of these alone makes a fake: no honest sender needs it. */
const tricks: ReadonlySet<Reason> = new Set<Reason>([
  'subdomain-trick',
  'other-domain-with-brand',
  'look-alike-letters',
  'misspelt-brand',
  'backslash',
  'asks-for-money',
  'asks-for-secret',
  'promises-place',
  'share-to-contacts',
])

export function isTrick(reason: Reason): boolean {
  return tricks.has(reason)
}

/** Each reason once, in the order of the list. */
export function inOrder(reasons: Iterable<Reason>): Reason[] {
  const found = new Set(reasons)
  return reasonCodes.filter((code) => found.has(code))
}
