// The rules are well-formed, and the cut-offs are those of one run through them.
import { bytes, keys, must, natural } from './document.ts'

export type Rules = { v: string; cap: number; weight_max: number; national: boolean; strata: Stratum[] }
type Stratum = { code: number; blocks: { mask: number; seats: number }[]; reserve: number }
type Cutoff = { block: number; code: number; cutoff: string; seats: number; taken: number }

export type Summary = {
  v: string
  wave: string
  commit: string
  n: number
  seed: string
  cutoffs: Cutoff[]
  unallocated: number
  result_root: string
}

/** R1 to R4. */
export function checkRules(rules: Rules): void {
  keys(rules, 'cap national strata v weight_max')
  must(natural(rules.cap) >= 1 && typeof rules.national === 'boolean', 'R4: cap or national')
  must(natural(rules.weight_max) >= 1 && rules.weight_max <= 65535, 'R4: weight_max')
  let before = 0
  for (const stratum of rules.strata) {
    keys(stratum, 'blocks code reserve')
    must(natural(stratum.code) > before && stratum.code <= 65535, 'R1: strata out of order')
    before = stratum.code
    natural(stratum.reserve)
    must(stratum.blocks.length >= 1 && stratum.blocks.length <= 250, 'R2: number of blocks')
    for (const block of stratum.blocks) {
      keys(block, 'mask seats')
      natural(block.seats)
      must(natural(block.mask) <= 255, 'R4: mask')
    }
    must(stratum.blocks.at(-1)?.mask === 0, 'R3: the last block is not open')
  }
}

/** One cut-off for each scan and no other, with the seats that the rules and the scans before give it. */
export function checkCutoffs({ national, strata }: Rules, summary: Summary): void {
  keys(summary, 'commit cutoffs n result_root seed unallocated v wave')
  const { cutoffs, unallocated } = summary
  const scans = national ? cutoffs.slice(1) : [...cutoffs]
  let left = 0
  for (const { code, blocks, reserve } of strata) {
    let carry = 0
    for (const [block, { seats }] of blocks.entries()) {
      const scan = checkScan(scans.shift(), code, block, block === blocks.length - 1 ? seats + carry : seats)
      carry = block === blocks.length - 1 ? scan : carry + scan
    }
    left += carry
    checkScan(scans.shift(), code, 255, reserve)
  }
  must(scans.length === 0, 'a cut-off too many')
  must(unallocated === (national ? checkScan(cutoffs[0], 0, 254, left) : left), 'unallocated does not fit')
}

/** Returns the seats that stayed empty. */
function checkScan(scan: Cutoff | undefined, code: number, block: number, seats: number): number {
  must(scan?.code === code && scan.block === block, `no cut-off for block ${block} of ${code}`)
  keys(scan, 'block code cutoff seats taken')
  bytes(scan.cutoff, 32)
  must(scan.seats === seats && natural(scan.taken) <= seats, `seats of block ${block} of ${code}`)
  must(scan.taken === seats || scan.cutoff === 'f'.repeat(64), 'seats are empty, yet somebody is cut off')
  must(seats > 0 || scan.cutoff === '0'.repeat(64), 'no seats, yet a cut-off')
  return seats - scan.taken
}

/** The cut-off of a block; 254 is the national block, the same for all strata. */
export function findScan({ cutoffs }: Summary, stratum: number, block: number): Cutoff {
  const scan = cutoffs.find((each) => each.block === block && each.code === (block === 254 ? 0 : stratum))
  must(scan !== undefined, `no cut-off for block ${block}`)
  return scan
}
