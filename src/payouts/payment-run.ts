import { hash } from 'node:crypto'

/** What an approver approves, one line for each attempt. */
type Line = { attemptId: string; amount: bigint; provider: string; accountKey: string }

/**
 * The fingerprint of a list of payments: SHA-256 over its sorted lines. Whoever approves sees it; whatever is paid
 * must still give it.
 */
export function listHash(lines: readonly Line[]): string {
  const texts = lines.map((line) => [line.attemptId, line.provider, line.amount, line.accountKey].join('|'))
  return hash('sha256', texts.toSorted().join('\n'), 'hex')
}

/** Sum of a list, whole rupiah. */
export function listTotal(lines: readonly Pick<Line, 'amount'>[]): bigint {
  return lines.reduce((sum, { amount }) => sum + amount, 0n)
}
