/**
 * The texts that a person agrees to, and their versions in force. A changed text gets a new version; what somebody
 * agreed to stays written down with the version that was shown.
 */
export const agreements = { terms: '2026-11', privacy: '2026-11' } as const
