import type { SourceAnchor, Texts } from './words.ts'

/** A bank or wallet that can receive the money. The list is open: a new one is one more entry. */
export type Channel = {
  readonly code: string
  /** Name as text; no logo. */
  readonly name: string
  readonly kind: 'bank' | 'wallet'
  readonly account: {
    readonly label: Texts
    readonly hint: Texts
    /** What the number is: a bank's own account number, or the mobile number of the wallet. */
    readonly holds: 'account-number' | 'mobile-number'
    /** Digits of the number; of a mobile number as people say it, with its 0. */
    readonly digits: { readonly minimum: number; readonly maximum: number }
  }
  /** Whole rupiah in one transfer. */
  readonly amount: { readonly minimum: bigint; readonly maximum: bigint; readonly isAssumed: boolean }
  readonly sources: readonly SourceAnchor[]
}

/** Whether the digits have the length that the channel's accounts have. Spaces and hyphens are for the caller to take out. */
export function fitsChannel({ account }: Channel, digits: string): boolean {
  const { minimum, maximum } = account.digits
  return /^\d+$/.test(digits) && digits.length >= minimum && digits.length <= maximum
}
