import { parseArgs } from 'node:util'
import { currentProgramme } from '#programmes'
import type { Command } from '#platform/cli'
import type { Clock } from '#platform/clock'
import type { Database } from '#platform/database'
import { unreachable } from '#platform/outcome'
import { unlockPayments } from './change-switch.ts'
import { fundProgramme } from './fund-programme.ts'
import { findBookFaults, readStatus } from './reconcile.ts'

export type PayoutCommandDeps = {
  db: Database
  clock: Clock
  /** Finds an operator by e-mail address; `undefined` when nobody active has it. */
  findOperatorId: (email: string) => Promise<string | undefined>
}

export const statusCommand: Command<PayoutCommandDeps> = {
  name: 'payouts status',
  summary: 'how payments stand:  gelombang payouts status [--json]',
  async run({ out, db }, args) {
    const { values } = parseArgs({ args, options: { json: { type: 'boolean' } } })
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
  summary: 'compare ledger and payments; exit code 1 when they differ',
  async run({ out, db }) {
    const faults = await findBookFaults(db)
    for (const fault of faults) out(fault)
    if (faults.length > 0) return 1
    out('The ledger sums to 0 and agrees with the payments')
    return 0
  },
}

export const unlockCommand: Command<PayoutCommandDeps> = {
  name: 'payouts unlock',
  summary:
    'after a restore, by two operators, one after the other:  gelombang payouts unlock --operator <e-mail>',
  async run({ out, findOperatorId, ...deps }, args) {
    const { values } = parseArgs({ args, options: { operator: { type: 'string' } } })
    const operatorId = values.operator === undefined ? undefined : await findOperatorId(values.operator)
    if (operatorId === undefined) {
      out('Missing --operator <e-mail of an active operator>')
      return 2
    }
    const outcome = await unlockPayments(deps, { operatorId })
    if (outcome.ok) {
      out(outcome.value === 'asked' ? 'Noted. A second operator must say the same' : 'Payments are unlocked')
      return 0
    }
    switch (outcome.reason) {
      case 'not-locked':
        out('Payments are not locked; nothing was changed')
        return 1
      case 'same-person':
        out('This operator has asked already; a second one must confirm')
        return 1
      case 'books-differ':
        out('Ledger and payments differ; see: gelombang payouts reconcile')
        return 1
      default:
        return unreachable(outcome.reason)
    }
  },
}

export const fundCommand: Command<PayoutCommandDeps> = {
  name: 'payouts fund',
  summary: 'make money available:  gelombang payouts fund --key <budget document> --amount <whole rupiah>',
  async run({ out, ...deps }, args) {
    const options = { key: { type: 'string' }, amount: { type: 'string' } } as const
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
    out(
      isNew
        ? `Rp${amount} is available`
        : 'This budget document has been counted already; nothing was changed',
    )
    return isNew ? 0 : 1
  },
}

export const payoutCommands = [statusCommand, reconcileCommand, unlockCommand, fundCommand]
