import { z } from 'zod'
import { type AccountStatus, type Dialect, providerNames } from './dialect.ts'
import { sentinelAccounts } from './sentinels.ts'

/** What a tester says about an account or phone. Without `provider` it holds for all of them. */
export const Entry = z.strictObject({
  provider: z.enum(providerNames).optional(),
  account: z.string().regex(/^\+?\d{1,34}$/),
  name: z.string().trim().min(1).max(100).optional(),
  /** BNI shows it before the name. */
  honorific: z.enum(['Bpk', 'Ibu', 'Sdr', 'Sdri']).optional(),
  status: z.enum(['active', 'closed', 'dormant', 'frozen', 'unknown']).optional(),
  /** A wallet whose holder has not shown an identity card may receive Rp2.000.000 in all. */
  upgraded: z.boolean().optional(),
})
export type Entry = z.infer<typeof Entry>

export type Holder = { shownName: string; status: AccountStatus; upgraded: boolean }

export type Directory = ReturnType<typeof createDirectory>

/** Who holds which account. Every well-formed account exists; what is known about it goes before what is assumed. */
export function createDirectory(options: {
  defaultName: string
  nameOf: ((account: string) => string | undefined) | undefined
}) {
  const entries = new Map<string, Entry>()

  return {
    set(entry: Entry): void {
      const key = keyOf(entry.provider, entry.account)
      entries.set(key, { ...entries.get(key), ...entry, account: canonical(entry.account) })
    },
    list: () => [...entries.values()],
    holderOf(dialect: Dialect, account: string): Holder {
      const plain = canonical(account)
      const sentinel = sentinelAccounts[plain.slice(-4)] ?? {}
      const name = options.nameOf?.(plain) ?? options.defaultName
      const told = entries.get(keyOf(undefined, plain))
      const toldHere = entries.get(keyOf(dialect.name, plain))
      const facts = { ...healthy, name, ...sentinel, ...given(told), ...given(toldHere) }
      const shown = show(dialect, facts)
      return { ...facts, shownName: facts.maskedName ? mask(shown) : shown }
    },
  }
}

type Facts = { name: string; honorific: string; status: AccountStatus; upgraded: boolean }

const healthy = { honorific: 'Bpk', status: 'active', upgraded: true, maskedName: false } as const

/** What an entry says, without what it leaves open. */
function given({ name, honorific, status, upgraded }: Partial<Entry> = {}): Partial<Facts> {
  return {
    ...(name !== undefined && { name }),
    ...(honorific && { honorific }),
    ...(status && { status }),
    ...(upgraded !== undefined && { upgraded }),
  }
}

/** Phones are kept as `628…`, however a provider writes them; account numbers stay as they are. */
export function canonical(account: string): string {
  const digits = account.replace(/^\+/, '')
  return /^08\d{8,12}$/.test(digits) ? `62${digits.slice(1)}` : digits
}

function keyOf(provider: string | undefined, account: string): string {
  return `${provider ?? '*'} ${canonical(account)}`
}

/** A name as a provider's screen shows it: upper case, perhaps with an honorific, perhaps cut. */
function show({ holderName }: Dialect, { name, honorific }: { name: string; honorific: string }): string {
  const { maxLength, honorific: isPrefixed } = holderName.is
  const upper = name.toUpperCase()
  return (isPrefixed ? `${honorific} ${upper}` : upper).slice(0, maxLength)
}

/** `SITI AMINAH` as `SI** AM****`. */
function mask(name: string): string {
  return name.replace(/\p{L}+/gu, (word) => word.slice(0, 2) + '*'.repeat(Math.max(0, word.length - 2)))
}
