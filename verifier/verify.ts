// Checks one applicant's proof of a KSEL1 draw. Shares no code with the program that drew; read it from top to bottom.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { verifyAbsence } from './absence.ts'
import { checkBeacon, quicknet, type Answer, type Chain } from './beacon.ts'
import { bytes, checkCommit, checkPath, jcs, keys, must, natural, number, read, sha } from './document.ts'
import type { Commit, Place } from './document.ts'
import { checkCutoffs, checkRules, findScan, type Rules, type Summary } from './rules.ts'

type Fields = { stratum: number; mask: number; prior: number; weight: number }
type Entry = Place & { record: string; result_path: string[] }
type Person = { nik: string; salt: string; kk: string; kksalt: string; declared: Fields }
type Proof = {
  published: { commit: string; result: string; time?: number }
  commit: Commit
  rules: Rules
  summary: Summary
  beacon: Answer | null
  phys?: string
  reveals: (string | null)[]
  me: Entry & Person
  family: Entry[]
}
type Printed = { commit: string; result: string }

/** Checks a proof against the values printed outside. Returns the own result; throws with the point that failed. */
export function verify(
  text: string,
  printed: Printed,
  chain = quicknet,
): { status: number; block: number; warnings: string[] } {
  const proof: Proof = read(text)
  const warnings = checkDocuments(proof, printed)
  checkRules(proof.rules)
  checkCutoffs(proof.rules, proof.summary)
  warnings.push(...checkSeed(proof, chain))
  const me = checkEntry(proof, proof.me)
  checkPerson(proof.me, me)
  const family = proof.family.map((entry) => checkEntry(proof, entry))
  checkFamily(proof, me, family)
  const [status, block] = replay(proof.rules, proof.summary, me, family)
  must(me.status === status && me.block === block, `the rules give status ${status}, block ${block}`)
  return { status, block, warnings }
}

/** Step 1: the documents are the printed ones, and speak of each other. */
function checkDocuments({ published, commit, rules, summary }: Proof, printed: Printed): string[] {
  checkCommit(commit, published.commit, printed.commit)
  const result = sha(Buffer.from(`KSEL1/result\0${jcs(summary)}`))
  must(result === printed.result && published.result === printed.result, 'not the printed result hash')
  must(sha(Buffer.from(jcs(rules))) === commit.rules, 'other rules than the committed')
  must(rules.v === 'KSEL1' && summary.v === 'KSEL1', 'not KSEL1')
  must(summary.commit === printed.commit && summary.n === commit.n, 'the summary is of another commitment')
  must(summary.wave === commit.wave, 'the summary is of another wave')
  if (published.time === undefined) return ['the time at which the commitment was published is not stated']
  natural(published.time)
  return []
}

/** Step 2: nobody chose the seed. */
function checkSeed({ published, commit, summary, beacon, phys, reveals }: Proof, chain: Chain): string[] {
  const secrets = commit.parties.map(({ id, c }, i) => {
    const reveal = reveals[i]
    if (reveal === null) return Buffer.alloc(32)
    const secret = bytes(reveal, 32)
    must(
      sha(Buffer.from(`KSEL1/party\0${id}\0`), secret) === c,
      `the secret of ${id} does not open its commitment`,
    )
    return secret
  })
  must(reveals.length === secrets.length && secrets.length <= 65535, 'not one reveal for each party')
  must(new Set(commit.parties.map(({ id }) => id)).size === secrets.length, 'a party twice')
  must((beacon === null) === (commit.beacon === null), 'a beacon exactly when one is named')
  const tail = commit.beacon ? checkBeacon(commit.beacon, beacon, chain) : checkDigits(phys)
  const round = commit.beacon?.round ?? 0
  const C = Buffer.from(published.commit, 'hex')
  const m = number(secrets.length, 2)
  const seed = sha(Buffer.from('KSEL1/seed\0'), C, number(round, 8), tail, m, ...secrets)
  must(seed === summary.seed, 'the seed is not that of commitment, round and reveals')
  const comes = chain.genesis + (round - 1) * chain.period
  const isEarly = !commit.beacon || published.time === undefined || published.time < comes
  must(isEarly, 'the commitment was published after its round')
  return chain === quicknet ? [] : ['NOT the public drand chain: good for a demonstration only']
}

function checkDigits(phys: string | undefined): Buffer {
  must(typeof phys === 'string' && /^[0-9]{39,}$/.test(phys), 'no digits of a physical draw')
  return Buffer.from(sha(Buffer.from(`KSEL1/phys\0${phys}`)), 'hex')
}

type Read = Fields & { index: number; idc: string; kkp: string; key: string; status: number; block: number }

/** Step 3: row and record are in their trees at the same place, and the key is the smallest ticket. */
function checkEntry({ commit, summary }: Proof, { row, record, index, pool_path, result_path }: Entry): Read {
  const [r, e] = [bytes(row, 54), bytes(record, 54)]
  checkPath({ leaf: r, index, path: pool_path }, commit.n, commit.pool_root)
  checkPath({ leaf: e, index, path: result_path }, commit.n, summary.result_root)
  must(e.subarray(0, 16).equals(r.subarray(0, 16)), 'row and record are of two people')
  const weight = r.readUInt16BE(52)
  const tickets = Array.from({ length: weight }, (_, j) =>
    sha(bytes(summary.seed, 32), r.subarray(0, 16), number(j, 2), Buffer.from('KSEL1')),
  )
  const key = e.toString('hex', 16, 48)
  must(key === tickets.toSorted()[0], 'the key is not the smallest ticket')
  const fields = { stratum: r.readUInt16BE(48), mask: r.readUInt8(50), prior: r.readUInt8(51), weight }
  const idc = r.toString('hex', 0, 32)
  return {
    ...fields,
    index,
    idc,
    kkp: r.toString('hex', 32, 48),
    key,
    status: e.readUInt8(48),
    block: e.readUInt8(49),
  }
}

/** Step 4: the row is mine, and says of me what I declared. */
function checkPerson({ nik, salt, kk, kksalt, declared }: Proof['me'], me: Read): void {
  must(/^[0-9]{16}$/.test(nik) && /^[0-9]{16}$/.test(kk), 'not 16 digits')
  must(
    sha(Buffer.from('KSEL1/id\0'), bytes(salt, 32), Buffer.from(nik)) === me.idc,
    'the row is of another NIK or salt',
  )
  const kkp = sha(Buffer.from('KSEL1/kk\0'), bytes(kksalt, 32), Buffer.from(kk)).slice(0, 32)
  must(kkp === me.kkp, 'the row is of another family card')
  keys(declared, 'mask prior stratum weight')
  const { stratum, mask, prior, weight } = me
  must(jcs(declared) === jcs({ stratum, mask, prior, weight }), 'the row differs from what was declared')
}

/** Relatives that are shown took their places, on the same family card, where the rules let them. */
function checkFamily({ rules, summary }: Proof, me: Read, family: Read[]): void {
  must(family.length === 0 || me.status === 3, 'family entries belong to status 3 alone')
  const shown = new Set([me, ...family].map(({ index }) => index))
  must(shown.size === family.length + 1, 'a family entry is shown twice')
  for (const { kkp, stratum, prior, mask, weight, key, status, block } of family) {
    must(kkp === me.kkp, 'a family entry has another family card')
    must(stratum === me.stratum && prior === me.prior, 'one family card, two provinces or counts')
    must(status === (block === 255 ? 2 : 1), 'a family entry took no place')
    must(blocksFor({ stratum, mask, weight }, rules).includes(block), 'a family entry in a block of others')
    must(key <= findScan(summary, stratum, block).cutoff, 'a family entry is beyond its cut-off')
  }
}

/** Step 5: walks the blocks that were meant for me, and answers what the rules make of my key. */
function replay(rules: Rules, summary: Summary, me: Read, family: Read[]): [status: number, block: number] {
  let remembered: [number, number] | undefined
  for (const block of blocksFor(me, rules)) {
    const scan = findScan(summary, me.stratum, block)
    if (scan.seats === 0 || me.key > scan.cutoff) continue
    const isBefore = (other: Read) => other.block < block || (other.block === block && other.key < me.key)
    if (me.prior + family.filter(isBefore).length < rules.cap) return [block === 255 ? 2 : 1, block]
    remembered ??= [3, block]
  }
  return remembered ?? [0, 0]
}

function blocksFor({ stratum, mask, weight }: Omit<Fields, 'prior'>, rules: Rules): number[] {
  const own = rules.strata.find(({ code }) => code === stratum)?.blocks
  must(own !== undefined && weight <= rules.weight_max, 'the row breaks the rules')
  const meant = [...own.entries()].filter(([, block]) => block.mask === 0 || (block.mask & mask) !== 0)
  return [...meant.map(([block]) => block), ...(rules.national ? [254] : []), 255]
}

function main(): string {
  const texts = { commit: { type: 'string' }, result: { type: 'string' }, chain: { type: 'string' } } as const
  const { values, positionals } = parseArgs({ options: texts, allowPositionals: true })
  const { commit, result = '', chain } = values
  must(positionals.length === 1 && commit !== undefined, 'give one proof, --commit <hex> and --result <hex>')
  const text = readFileSync(positionals[0] ?? '', 'utf8')
  const proof: object = read(text)
  if ('absent' in proof) {
    verifyAbsence(text, commit)
    return 'ACCEPTED: this NIK and salt are not in the pool\n'
  }
  const verdict = verify(text, { commit, result }, chain === undefined ? quicknet : readChain(chain))
  const words = ['not reached', 'SELECTED', 'on the reserve list', 'the places of the family card are used']
  const warnings = verdict.warnings.map((warning) => `WARNING: ${warning}\n`).join('')
  return `${warnings}ACCEPTED: ${words[verdict.status]} (status ${verdict.status}, block ${verdict.block})\n`
}

/** A chain as drand describes it (`/info`): for demonstrations, whose beacon is not quicknet. */
function readChain(file: string): Chain {
  const { period, genesis_time, public_key, groupHash, metadata } = read(readFileSync(file, 'utf8'))
  return { period, genesis: genesis_time, publicKey: public_key, groupHash, id: metadata.beaconID }
}

if (import.meta.main) {
  try {
    process.stdout.write(main())
  } catch (error) {
    process.stdout.write(`REJECTED: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}
