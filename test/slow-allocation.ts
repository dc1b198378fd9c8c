import { readRow, rowAt, type Cutoff, type Pool, type Rules, type TraceScan } from '#selection'

type Applicant = ReturnType<typeof applicantsOf>[number]
type State = {
  cap: number
  cnt: Map<string, number>
  cutoffs: Cutoff[]
  trace: TraceScan[]
}

/** The allocation as the specification of KSEL1 writes it, line for line, with nothing done for speed. */
export function allocateSlowly(pool: Pool, rules: Rules, keys: Buffer) {
  const all = applicantsOf(pool, keys)
  const cnt = new Map(all.map(({ kkp, prior }) => [kkp, prior]))
  const state: State = { cap: rules.cap, cnt, cutoffs: [], trace: [] }
  const listOf = (code: number) => all.filter(({ stratum }) => stratum === code)
  let U = 0
  for (const { code, blocks } of rules.strata) {
    let carry = 0
    const last = blocks.length - 1
    for (const [b, { mask, seats }] of blocks.slice(0, last).entries()) {
      carry += scan(state, listOf(code), { mask, seats, block: b, s: 1, code })
    }
    const seats = (blocks[last]?.seats ?? 0) + carry
    U += scan(state, listOf(code), { mask: 0, seats, block: last, s: 1, code })
  }
  const national = { mask: 0, seats: U, block: 254, s: 1, code: 0 }
  const unallocated = rules.national ? scan(state, all, national) : U
  for (const { code, reserve } of rules.strata) {
    scan(state, listOf(code), { mask: 0, seats: reserve, block: 255, s: 2, code })
    listOf(code).forEach((e, place) => (e.rank = place + 1))
  }
  const inPoolOrder = all.toSorted((a, b) => a.i - b.i)
  return {
    statuses: inPoolOrder.map(({ status }) => status),
    blocks: inPoolOrder.map(({ block }) => block),
    ranks: inPoolOrder.map(({ rank }) => rank),
    cutoffs: state.cutoffs.toSorted((a, b) => a.code - b.code || a.block - b.block),
    unallocated,
    trace: state.trace,
  }
}

function applicantsOf(pool: Pool, keys: Buffer) {
  return Array.from({ length: pool.n }, (_, i) => {
    const { idc, kkp, stratum, mask, prior } = readRow(rowAt(pool, i))
    const key = keys.toString('hex', i * 32, i * 32 + 32)
    const fields = { i, idc: idc.toString('hex'), kkp: kkp.toString('hex'), stratum, mask, prior, key }
    return { ...fields, status: 0, block: 0, rank: 0 }
  }).toSorted((a, b) => (a.key + a.idc < b.key + b.idc ? -1 : 1))
}

type Scan = { mask: number; seats: number; block: number; s: number; code: number }

function scan(state: State, list: Applicant[], { mask, seats, block, s, code }: Scan): number {
  let taken = 0
  let last = '00'.repeat(32)
  const steps: TraceScan['steps'] = []
  for (const e of list) {
    if (taken === seats) break
    if (e.status === 1 || e.status === 2) continue
    if (mask !== 0 && (e.mask & mask) === 0) continue
    if (take(state, e, { block, s })) {
      steps.push({ i: e.i, taken: true })
      taken++
      last = e.key
    } else steps.push({ i: e.i, kkfull: true })
  }
  const cutoff = taken === seats ? last : 'ff'.repeat(32)
  state.cutoffs.push({ code, block, seats, taken, cutoff })
  state.trace.push({ code, block, steps })
  return seats - taken
}

function take({ cap, cnt }: State, e: Applicant, { block, s }: { block: number; s: number }): boolean {
  const count = cnt.get(e.kkp) ?? 0
  if (count >= cap) {
    if (e.status === 0) Object.assign(e, { status: 3, block })
    return false
  }
  cnt.set(e.kkp, count + 1)
  Object.assign(e, { status: s, block })
  return true
}
