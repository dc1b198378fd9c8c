import { openSafe } from '#platform/crypto'
import { type Database, transact } from '#platform/database'
import type { Provider, Providers } from './gateways/provider.ts'
import { matchNames } from './name-match.ts'
import type { FindActiveAward, IsStillEligible, PayeeOf } from './neighbours.ts'
import { moveAttempt } from './attempt.ts'
import { sealed } from './propose-account.ts'
import { externalId } from './reference.ts'
import { readOrder } from './dispatch-attempt.ts'
import type { TroubleReason } from './notice-words.ts'
import { noteTrouble, settleAttempt } from './settle-attempt.ts'
import { findAccount } from './store/accounts.ts'
import { type Attempt, findAttempt, updateAttempt } from './store/attempts.ts'
import type { TellDeps } from './tell-person.ts'

export type PrepareDeps = TellDeps & {
  db: Database
  providers: Providers
  payeeOf: PayeeOf
  findActiveAward: FindActiveAward
  isStillEligible: IsStillEligible
}

/**
 * *go*: send it · *later*: somebody did not answer, so nothing was decided · *hold*: a human must look ·
 * *trouble*: held, and the person must see to the account.
 */
type Check =
  | { kind: 'go' }
  | { kind: 'later' }
  | { kind: 'hold'; reason: string }
  | { kind: 'trouble'; reason: TroubleReason }

type Account = NonNullable<Awaited<ReturnType<typeof findAccount>>>

const laterMs = 60_000

/**
 * Checks an approved attempt once more before it is paid: the award stands, the requirements are met, the account is
 * still the one connected, and its holder still has the person's name. An answer that does not come decides nothing.
 */
export async function prepareAttempt(
  deps: PrepareDeps,
  key: { personId: string; id: string },
): Promise<void> {
  const { db, clock } = deps
  const attempt = await findAttempt(db, key)
  if (attempt?.state !== 'approved') return
  const check = await checkAttempt(deps, attempt)
  await transact(db, async (tx) => {
    const now = clock()
    switch (check.kind) {
      case 'go':
        return updateAttempt(tx, attempt, { state: moveAttempt(attempt, 'queue') ?? 'queued', nextAt: now })
      case 'later':
        return updateAttempt(tx, attempt, { nextAt: new Date(now.getTime() + laterMs) })
      case 'trouble':
        await noteTrouble(tx, deps, attempt, check.reason)
        return settleAttempt(tx, deps, attempt, { event: 'hold', reason: check.reason })
      case 'hold':
        return settleAttempt(tx, deps, attempt, { event: 'hold', reason: check.reason })
    }
  })
}

async function checkAttempt(deps: PrepareDeps, attempt: Attempt): Promise<Check> {
  const { db, findActiveAward, isStillEligible } = deps
  const { personId } = attempt
  const award = await findActiveAward(db, personId)
  if (award?.programme !== attempt.programme) return { kind: 'hold', reason: 'award-revoked' }
  const eligible = await isStillEligible(personId)
  if (eligible === 'unknown') return { kind: 'later' }
  if (eligible === 'no') return { kind: 'hold', reason: 'not-eligible' }
  return checkAccount(deps, attempt)
}

async function checkAccount(deps: PrepareDeps, attempt: Attempt): Promise<Check> {
  const { db, providers } = deps
  const account = await findAccount(db, { personId: attempt.personId, state: 'active' })
  if (account?.id !== attempt.accountId) return { kind: 'hold', reason: 'account-changed' }
  const order = await readOrder(deps, attempt)
  if (!order) return { kind: 'hold', reason: 'list-differs' }
  const provider = providers[attempt.provider]
  if (!provider) return { kind: 'later' }
  const { reference, payee, amount } = order
  const now = deps.clock()
  const answer = await provider.findHolder({
    payee,
    reference, // some banks want the reference of the inquiry again in the transfer
    externalId: externalId(now, { reference, purpose: 'inquiry' }),
    amount,
  })
  if (answer.kind === 'unavailable') return { kind: 'later' }
  if (answer.kind === 'refused') return { kind: 'trouble', reason: answer.cause }
  return checkHolder(deps, { attempt, account, holder: answer.name, provider })
}

/** The name must match, or be the very one that was accepted when the account was connected. */
async function checkHolder(
  { db, keyring, payeeOf }: PrepareDeps,
  given: { attempt: Attempt; account: Account; holder: string; provider: Provider },
): Promise<Check> {
  const { attempt, account, holder, provider } = given
  const payee = await payeeOf({ db, keyring }, attempt.personId)
  if (!payee) return { kind: 'later' }
  const { verdict } = matchNames(payee.name, holder, provider.profile.nameLimit.is)
  const safe = await openSafe({ db, keyring }, attempt.personId)
  const isSameHolder = holder === safe.open(sealed.holder, account.holderSealed)
  if (verdict === 'match' || (isSameHolder && verdict === account.nameVerdict)) return { kind: 'go' }
  return { kind: 'trouble', reason: 'name-changed' }
}
