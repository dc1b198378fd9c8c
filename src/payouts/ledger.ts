/** One amount that passes from an account to another: its two entries always sum to zero. Whole rupiah, above 0. */
type Posting = { credit: string; debit: string; amount: bigint }

/** What happened, once: a second journal with the same key is the same event. */
export type Journal = { key: string; kind: JournalKind; postings: readonly [Posting, ...Posting[]] }

type JournalKind =
  | 'fund'
  | 'prefund'
  | 'reserve'
  | 'release'
  | 'send'
  | 'success'
  | 'failure'
  | 'return'
  | 'rerelease'
  | 'late-success'
  | 'overpayment'

type Payment = { attemptId: string; programme: string; provider: string; amount: bigint; fee?: bigint }

/** Money of the state becomes available to a programme. `key` names the decision, so that it counts once. */
export function fundJournal({
  key,
  programme,
  amount,
}: {
  key: string
  programme: string
  amount: bigint
}): Journal {
  return {
    key: `fund:${key}`,
    kind: 'fund',
    postings: [{ credit: 'treasury', debit: `available:${programme}`, amount }],
  }
}

/** Money moves from our bank to our deposit at a provider. It belongs to no entitlement yet. */
export function prefundJournal({
  key,
  provider,
  amount,
}: {
  key: string
  provider: string
  amount: bigint
}): Journal {
  return {
    key: `prefund:${key}`,
    kind: 'prefund',
    postings: [{ credit: 'bank-main', debit: `float:${provider}`, amount }],
  }
}

/** An approved run sets aside what its attempts need: one journal for the whole run. */
export function reserveJournal({
  runId,
  programme,
  amount,
}: {
  runId: string
  programme: string
  amount: bigint
}): Journal {
  return {
    key: `reserve:${runId}`,
    kind: 'reserve',
    postings: [{ credit: `available:${programme}`, debit: `reserved:${programme}`, amount }],
  }
}

/** A cancelled attempt gives back what was set aside for it. */
export function releaseJournal({ attemptId, programme, amount }: Payment): Journal {
  return {
    key: `release:${attemptId}`,
    kind: 'release',
    postings: [{ credit: `reserved:${programme}`, debit: `available:${programme}`, amount }],
  }
}

/** The message is about to leave: from now on the amount is in flight until somebody knows. */
export function sendJournal({ attemptId, programme, provider, amount }: Payment): Journal {
  return {
    key: `send:${attemptId}`,
    kind: 'send',
    postings: [{ credit: `reserved:${programme}`, debit: `in-flight:${provider}`, amount }],
  }
}

/** The provider has paid: the entitlement is settled, and our deposit there is smaller by amount and fee. */
export function successJournal(payment: Payment): Journal {
  const { attemptId, programme, provider, amount } = payment
  return {
    key: `ok:${attemptId}`,
    kind: 'success',
    postings: [
      { credit: `in-flight:${provider}`, debit: `paid:${programme}`, amount },
      ...providerSide(payment),
    ],
  }
}

/** The provider has certainly not paid: the amount is available again. */
export function failureJournal({ attemptId, programme, provider, amount }: Payment): Journal {
  return {
    key: `undo:${attemptId}`,
    kind: 'failure',
    postings: [{ credit: `in-flight:${provider}`, debit: `available:${programme}`, amount }],
  }
}

/** A payment that had succeeded has come back. */
export function returnJournal({ attemptId, programme, provider, amount }: Payment): Journal {
  return {
    key: `ret:${attemptId}`,
    kind: 'return',
    postings: [
      { credit: `paid:${programme}`, debit: `returned:${programme}`, amount },
      { credit: `provider-settled:${provider}`, debit: `float:${provider}`, amount },
    ],
  }
}

/** A new attempt after a return takes the returned money. */
export function rereleaseJournal({ attemptId, programme, amount }: Payment): Journal {
  return {
    key: `rerelease:${attemptId}`,
    kind: 'rerelease',
    postings: [{ credit: `returned:${programme}`, debit: `available:${programme}`, amount }],
  }
}

/** A failed attempt turns out to have paid, and no later attempt was sent. */
export function lateSuccessJournal(payment: Payment): Journal {
  const { attemptId, programme, amount } = payment
  return {
    key: `late:${attemptId}`,
    kind: 'late-success',
    postings: [
      { credit: `available:${programme}`, debit: `paid:${programme}`, amount },
      ...providerSide(payment),
    ],
  }
}

/** A failed attempt turns out to have paid, after a later one was sent: the person owes the second amount. */
export function overpaymentJournal(payment: Payment): Journal {
  const { attemptId, programme, amount } = payment
  return {
    key: `late:${attemptId}`,
    kind: 'overpayment',
    postings: [{ credit: `available:${programme}`, debit: 'overpaid', amount }, ...providerSide(payment)],
  }
}

function providerSide({ provider, amount, fee = 0n }: Payment): Posting[] {
  const settled = { credit: `float:${provider}`, debit: `provider-settled:${provider}`, amount }
  const charged = { credit: `float:${provider}`, debit: `fee:${provider}`, amount: fee }
  return fee > 0n ? [settled, charged] : [settled]
}

/** The signed entries of a journal, one for each account that it touches: debit above 0, credit below. */
export function entriesOf({ postings }: Pick<Journal, 'postings'>): ReadonlyMap<string, bigint> {
  const entries = new Map<string, bigint>()
  for (const { credit, debit, amount } of postings) {
    entries.set(credit, (entries.get(credit) ?? 0n) - amount)
    entries.set(debit, (entries.get(debit) ?? 0n) + amount)
  }
  return entries
}

export type Balances = ReadonlyMap<string, bigint>

/**
 * What is wrong with a set of balances, in words for an operator; empty when the books are right.
 * `inFlight` and `paid` are the sums over attempts, to be compared with the ledger.
 */
export function bookFaults(
  balances: Balances,
  attempts: { inFlight: ReadonlyMap<string, bigint>; paid: ReadonlyMap<string, bigint> },
): string[] {
  const total = [...balances.values()].reduce((sum, balance) => sum + balance, 0n)
  const faults = total === 0n ? [] : [`the ledger sums to ${total}, not to 0`]
  const neverNegative =
    /^(available|reserved|in-flight|paid|returned|overpaid|treasury-returned|fee|provider-settled)\b/
  for (const [account, balance] of balances)
    if (balance < 0n && neverNegative.test(account)) faults.push(`${account} is ${balance}, below 0`)
  for (const [prefix, sums] of [
    ['in-flight', attempts.inFlight],
    ['paid', attempts.paid],
  ] as const)
    faults.push(...differences(balances, prefix, sums))
  return faults
}

function differences(balances: Balances, prefix: string, sums: ReadonlyMap<string, bigint>): string[] {
  const ofLedger = [...balances.keys()].filter((account) => account.startsWith(`${prefix}:`))
  const names = new Set([...ofLedger, ...[...sums.keys()].map((name) => `${prefix}:${name}`)])
  return [...names].flatMap((account) => {
    const ledger = balances.get(account) ?? 0n
    const attempts = sums.get(account.slice(prefix.length + 1)) ?? 0n
    return ledger === attempts ? [] : [`${account} is ${ledger} in the ledger, ${attempts} over the attempts`]
  })
}
