import type { AccountStatus } from './dialect.ts'
import type { Fault } from './fault.ts'

/** Facts about an account that its last four digits tell, unless the directory knows better. */
export type SentinelAccount = {
  status?: AccountStatus
  name?: string
  maskedName?: true
  upgraded?: false
}

export const sentinelAccounts: Readonly<Record<string, SentinelAccount>> = {
  '0411': { status: 'unknown' },
  '0418': { status: 'closed' },
  '0409': { status: 'dormant' },
  '0405': { status: 'frozen' },
  '0406': { upgraded: false },
  '0998': { maskedName: true },
  '0999': { name: 'BUDI SANTOSO' },
}

const day = 24 * 3600

/** What happens to money sent to an account, by its last four digits. The account itself looks healthy. */
export const sentinelFaults: Readonly<Record<string, Fault>> = {
  '0202': { fate: { pending: { end: 'never' } } },
  '0402': { fate: { refuse: '403/02' } },
  '0407': { fate: { pending: { end: 'success', afterPolls: 3, hidden: true } } },
  '0500': { answer: 'drop' },
  '0501': { fate: 'lost', answer: 'drop' },
  '0502': { answer: 'html' },
  '0503': { answer: { code: '500/00' } },
  '0504': { answer: 'hang' },
  '0505': { fate: 'lost', answer: 'hang' },
  '0506': { answer: 'truncated' },
  '0507': { answer: 'wrong-amount' },
  '0508': { fate: { pending: { end: 'success', afterSeconds: 3600, hidden: true } }, answer: 'drop' },
  '0600': { fate: { pending: { end: 'success', afterPolls: 3 } } },
  '0604': { fate: { refundAfterSeconds: 3 * day } },
  '0606': { fate: { pending: { end: 'failed', afterPolls: 3 } } },
  '1405': { fate: { refuse: '403/05' } },
  '1409': { fate: { refuse: '403/09' } },
  '1411': { fate: { refuse: '404/11' } },
  '1414': { fate: { refuse: '403/14' } },
  '1418': { fate: { refuse: '403/18' } },
}
