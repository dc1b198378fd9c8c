import type { Database } from '#platform/database'
import { bookFaults } from './ledger.ts'
import { countAttempts } from './store/attempts.ts'
import { getBalances, sumAttempts } from './store/ledger.ts'
import { getFence, getSwitch, listLanes } from './store/switch.ts'

/** What is wrong between ledger and attempts, in words for an operator; empty when the books are right. */
export async function findBookFaults(db: Database): Promise<string[]> {
  const [balances, sums] = await Promise.all([getBalances(db), sumAttempts(db)])
  return bookFaults(balances, sums)
}

/** How payments stand: switch, stopped providers, attempts by state, balances, faults of the books. */
export async function readStatus(db: Database) {
  const [state, fence, lanes, attempts, balances, faults] = await Promise.all([
    getSwitch(db),
    getFence(db),
    listLanes(db),
    countAttempts(db),
    getBalances(db),
    findBookFaults(db),
  ])
  return { switch: state, fence, lanes, attempts, balances, faults }
}
