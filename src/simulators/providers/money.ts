import { z } from 'zod'

/** SNAP's amount; `value` has up to 14 digits and always two decimals. */
export const Amount = z.object({
  value: z.string().regex(/^\d{1,14}\.\d{2}$/),
  currency: z.literal('IDR'),
})

export type Amount = z.infer<typeof Amount>

/** Hundredths of a rupiah: providers count cents though nobody pays them. */
export function centsOf({ value }: { value: string }): bigint {
  return BigInt(value.replace('.', ''))
}

export function amountOf(cents: bigint): Amount {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0')
  const sign = cents < 0n ? '-' : ''
  return { value: `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`, currency: 'IDR' }
}
