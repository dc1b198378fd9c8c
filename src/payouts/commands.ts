import { parseArgs } from 'node:util'
import { currentProgramme } from '#programmes'
import type { Command } from '#platform/cli'
import type { Clock } from '#platform/clock'
import type { Database } from '#platform/database'
import { unlockPayments } from './change-switch.ts'
import { fundProgramme } from './fund-programme.ts'
import { findBookFaults, readStatus } from './reconcile.ts'

export type PayoutCommandDeps = {
  db: Database
  clock: Clock
  /** Finds an operator by e-mail address; `undefined` when nobody active has it. */
  findOperatorId: (email: string) => Promise<string | undefined>
}

const json = { json: { type: 'boolean', default: false } } as const

export const statusCommand: Command<PayoutCommandDeps> = {
  name: 'payouts status',
  summary: 'how payments stand:  gelombang payouts status [--json]',
  async run({ out, db }, args) {
    const { values } = parseArgs({ args, options: json })
    const status = await readStatus(db)
    if (values.json) {
      const { fence, balances, ...rest } = status
      const shown = { ...rest, fence, balances: Object.fromEntries(balances) }
      out(JSON.stringify(shown, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)))
      return 0
    }
    out(`Payments are ${status.switch.state} (${status.switch.reason})`)
    for (const { provider, state, reason } of status.lanes) out(`${provider}: ${state} (${reason})`)
    for (const { state, count, total } of status.attempts) out(`${state}: ${count}, Rp${total}`)
    for (const [account, balance] of status.balances) out(`${account}: ${balance}`)
    return 0
  },
}

export const reconcileCommand: Command<PayoutCommandDeps> = {
  name: 'payouts reconcile',
  summary: 'compare ledger and payments; exit code 1 when they differ:  gelombang payouts reconcile [--json]',
  async run({ out, db }, args) {
    const { values } = parseArgs({ args, options: json })
    const faults = await findBookFaults(db)
    if (values.json) out(JSON.stringify({ faults }))
    else if (faults.length === 0) out('The ledger sums to 0 and agrees with the payments')
    else for (const fault of faults) out(fault)
    return faults.length === 0 ? 0 : 1
  },
}

export const unlockCommand: Command<PayoutCommandDeps> = {
  name: 'payouts unlock',
  summary:
    'after a restore, by two operators, one after the other:  gelombang payouts unlock --operator <e-mail> [--json]',
  async run({ out, findOperatorId, ...deps }, args) {
    const { values } = parseArgs({ args, options: { operator: { type: 'string' }, ...json } })
    const operatorId = values.operator === undefined ? undefined : await findOperatorId(values.operator)
    if (operatorId === undefined) {
      out('Missing --operator <e-mail of an active operator>')
      return 2
    }
    const outcome = await unlockPayments(deps, { operatorId })
    if (values.json)
      out(JSON.stringify(outcome.ok ? { payments: outcome.value } : { refused: outcome.reason }))
    else out(unlockAnswers[outcome.ok ? outcome.value : outcome.reason])
    return outcome.ok ? 0 : 1
  },
}

type Unlocked = Awaited<ReturnType<typeof unlockPayments>>
type UnlockAnswer = Extract<Unlocked, { ok: true }>['value'] | Extract<Unlocked, { ok: false }>['reason']

const unlockAnswers: Readonly<Record<UnlockAnswer, string>> = {
  asked: 'Noted. A second operator must say the same',
  unlocked: 'Payments are unlocked',
  'not-locked': 'Payments are not locked; nothing was changed',
  'same-person': 'This operator has asked already; a second one must confirm',
  'books-differ': 'Ledger and payments differ; see: gelombang payouts reconcile',
}

export const fundCommand: Command<PayoutCommandDeps> = {
  name: 'payouts fund',
  summary:
    'make money available:  gelombang payouts fund --key <budget document> --amount <whole rupiah> [--json]',
  async run({ out, ...deps }, args) {
    const options = { key: { type: 'string' }, amount: { type: 'string' }, ...json } as const
    const { values } = parseArgs({ args, options })
    if (!values.key || !/^[1-9]\d{0,15}$/.test(values.amount ?? '')) {
      out('Missing --key <budget document> or --amount <whole rupiah>')
      return 2
    }
    const amount = BigInt(values.amount ?? 0)
    const actor = { kind: 'system' } as const
    const isNew = await fundProgramme(deps, {
      key: values.key,
      programme: currentProgramme.code,
      amount,
      actor,
    })
    if (values.json)
      out(JSON.stringify(isNew ? { available: String(amount) } : { refused: 'counted-already' }))
    else
      out(
        isNew
          ? `Rp${amount} is available`
          : 'This budget document has been counted already; nothing was changed',
      )
    return isNew ? 0 : 1
  },
}

export const payoutCommands = [statusCommand, reconcileCommand, unlockCommand, fundCommand]
