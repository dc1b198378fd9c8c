import type { Channel } from '../channel.ts'

/** No public text of the programme gives these limits; see docs/sources.md#channels. */
const bankAmount = { minimum: 10_000n, maximum: 250_000_000n, isAssumed: true }
/** A verified wallet holds at most Rp20,000,000. */
const walletAmount = { minimum: 10_000n, maximum: 20_000_000n, isAssumed: true }

const bankAccount = {
  label: { id: 'Nomor rekening', en: 'Account number' },
  hint: { id: '10 angka, rekening atas nama Anda sendiri', en: '10 digits, an account in your own name' },
  holds: 'account-number',
  digits: { minimum: 10, maximum: 10 },
} as const

const walletAccount = {
  label: { id: 'Nomor ponsel akun', en: 'Mobile number of the wallet' },
  hint: {
    id: 'Akun yang sudah ditingkatkan dengan KTP dan swafoto, atas nama Anda sendiri',
    en: 'A wallet upgraded with identity card and selfie, in your own name',
  },
  holds: 'mobile-number',
  digits: { minimum: 10, maximum: 13 },
} as const

/** The channels of 2022. The list is open: another bank or wallet is another entry. */
export const channels: readonly Channel[] = [
  { code: 'bni', name: 'BNI', kind: 'bank', account: bankAccount, amount: bankAmount, sources: ['channels'] },
  { code: 'bca', name: 'BCA', kind: 'bank', account: bankAccount, amount: bankAmount, sources: ['channels'] },
  {
    code: 'ovo',
    name: 'OVO',
    kind: 'wallet',
    account: walletAccount,
    amount: { ...walletAmount, maximum: 10_000_000n },
    sources: ['channels'],
  },
  {
    code: 'gopay',
    name: 'GoPay',
    kind: 'wallet',
    account: walletAccount,
    amount: walletAmount,
    sources: ['channels'],
  },
  {
    code: 'linkaja',
    name: 'LinkAja',
    kind: 'wallet',
    account: walletAccount,
    amount: walletAmount,
    sources: ['channels'],
  },
  {
    code: 'dana',
    name: 'DANA',
    kind: 'wallet',
    account: walletAccount,
    amount: walletAmount,
    sources: ['channels'],
  },
]
