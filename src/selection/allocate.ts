import { compareAt, familiesOf, maskAt, priorAt, stratumAt, type Pool } from './pool.ts'
import type { Rules } from './rules.ts'

/** 0 not reached, 1 selected, 2 reserve list, 3 the places of the family card are used */
export type Status = 0 | 1 | 2 | 3

/** How one scan ended. The national block has code 0; `cutoff` is the key of the last taken, hex. */
export type Cutoff = { block: number; code: number; cutoff: string; seats: number; taken: number }

/** One scan, for auditors: entry `i` (pool index) was taken, or skipped because its family card was full. */
export type TraceScan = { code: number; block: number; steps: TraceStep[] }
type TraceStep = { i: number; taken: true } | { i: number; kkfull: true }

/** The outcome, in pool order. `ranks`: 1-based place in the stratum by key. `cutoffs`: by code, then block. */
export type Allocation = {
  readonly statuses: Uint8Array
  readonly blocks: Uint8Array
  readonly ranks: Uint32Array
  readonly cutoffs: readonly Cutoff[]
  readonly unallocated: number
}

export const nationalBlock = 254
export const reserveBlock = 255

/**
 * Fills the seats: each stratum block by block, what its last blocks leave over nationally if the rules say so,
 * then the reserve lists. The pool must have passed its checks.
 *
 * @param keys 32 bytes a row, in pool order
 * @param trace takes every scan in order, when given
 */
export function allocate({
  pool,
  rules,
  keys,
  trace,
}: {
  pool: Pool
  rules: Rules
  keys: Buffer
  trace?: TraceScan[] | undefined
}): Allocation {
  const everybody = Uint32Array.from({ length: pool.n }, (_, i) => i)
  // rows are sorted by idc, so the smaller index is the smaller idc
  everybody.sort((a, b) => compareAt(keys, { width: 32, length: 32 }, a, b) || a - b)
  const lists = listByStratum(pool, everybody)
  const ranks = new Uint32Array(pool.n)
  for (const list of lists.values()) list.forEach((entry, place) => (ranks[entry] = place + 1))

  const state = startOf(pool, rules)
  const cutoffs: Cutoff[] = []
  /** Runs one scan and answers the seats it left empty. */
  const scan = (list: Iterable<number>, run: Omit<Run, 'steps'>): number => {
    const steps: TraceStep[] = []
    const { taken, last } = fill(state, list, { ...run, ...(trace && { steps }) })
    trace?.push({ code: run.code, block: run.block, steps })
    const { code, block, seats } = run
    cutoffs.push({ block, code, cutoff: cutoffOf({ keys, full: taken === seats, last }), seats, taken })
    return seats - taken
  }

  let left = 0
  for (const { code, blocks } of rules.strata) {
    let carry = 0
    for (const [block, { mask, seats }] of blocks.entries()) {
      const isLast = block === blocks.length - 1
      const empty = scan(lists.get(code) ?? [], {
        code,
        block,
        mask,
        seats: isLast ? seats + carry : seats,
        status: 1,
      })
      if (isLast) left += empty
      else carry += empty
    }
  }
  const national = { code: 0, block: nationalBlock, mask: 0, seats: left, status: 1 } as const
  const unallocated = rules.national ? scan(everybody, national) : left
  for (const { code, reserve } of rules.strata) {
    scan(lists.get(code) ?? [], { code, block: reserveBlock, mask: 0, seats: reserve, status: 2 })
  }
  cutoffs.sort((a, b) => a.code - b.code || a.block - b.block)
  return { statuses: state.statuses, blocks: state.blocks, ranks, cutoffs, unallocated }
}

/** The entries of each stratum, keeping their order. */
function listByStratum(pool: Pool, order: Uint32Array): Map<number, number[]> {
  const lists = new Map<number, number[]>()
  for (const entry of order) {
    const code = stratumAt(pool, entry)
    const list = lists.get(code)
    if (list) list.push(entry)
    else lists.set(code, [entry])
  }
  return lists
}

type State = {
  pool: Pool
  cap: number
  statuses: Uint8Array
  blocks: Uint8Array
  /** family of each row, and how many places each family has */
  family: Uint32Array
  places: Uint32Array
}

function startOf(pool: Pool, { cap }: Rules): State {
  const { of: family, first } = familiesOf(pool)
  const places = Uint32Array.from(first, (row) => priorAt(pool, row))
  return { pool, cap, statuses: new Uint8Array(pool.n), blocks: new Uint8Array(pool.n), family, places }
}

type Run = { code: number; block: number; mask: number; seats: number; status: 1 | 2; steps?: TraceStep[] }

/** Walks the list until the seats are filled. `last` is the entry taken last. */
function fill(
  state: State,
  list: Iterable<number>,
  { block, mask, seats, status, steps }: Run,
): { taken: number; last: number | undefined } {
  const { pool, statuses, blocks } = state
  let taken = 0
  let last: number | undefined
  for (const i of list) {
    if (taken === seats) break
    if (isPlaced(statuses[i]) || !isMeant(mask, maskAt(pool, i))) continue
    if (!claimPlace(state, i)) {
      steps?.push({ i, kkfull: true })
      if (statuses[i] === 0) [statuses[i], blocks[i]] = [3, block]
      continue
    }
    steps?.push({ i, taken: true })
    statuses[i] = status
    blocks[i] = block
    taken++
    last = i
  }
  return { taken, last }
}

/** Takes one of the places of the entry's family card; `false` when all are used. */
function claimPlace({ cap, family, places }: State, entry: number): boolean {
  const own = family[entry] ?? 0
  const held = places[own] ?? 0
  if (held >= cap) return false
  places[own] = held + 1
  return true
}

function isPlaced(status: number | undefined): boolean {
  return status === 1 || status === 2
}

function isMeant(blockMask: number, entryMask: number): boolean {
  return blockMask === 0 || (blockMask & entryMask) !== 0
}

function cutoffOf({ keys, full, last }: { keys: Buffer; full: boolean; last: number | undefined }): string {
  if (!full) return 'f'.repeat(64)
  return last === undefined ? '0'.repeat(64) : keys.toString('hex', last * 32, last * 32 + 32)
}
