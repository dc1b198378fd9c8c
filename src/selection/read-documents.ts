import { z } from 'zod'
import { type Commitment, readCommitment } from './commitment.ts'
import { readJson } from './jcs.ts'
import type { Summary } from './result.ts'
import { readRules, type Rules } from './rules.ts'

/** @throws Error when the stored text is not a commitment with its rules: it was altered */
export function readStoredCommitment({ commitText, rulesText }: { commitText: string; rulesText: string }): {
  commit: Commitment
  rules: Rules
} {
  const commit = readCommitment(parse(commitText))
  const rules = readRules(parse(rulesText))
  if (!commit.ok || !rules.ok) throw new Error('A stored commitment is not one any more')
  return { commit: commit.value, rules: rules.value }
}

const StoredSummary: z.ZodType<Summary> = z.strictObject({
  v: z.literal('KSEL1'),
  wave: z.string(),
  commit: z.string(),
  n: z.int(),
  seed: z.string(),
  cutoffs: z.array(
    z.strictObject({
      block: z.int(),
      code: z.int(),
      cutoff: z.string(),
      seats: z.int(),
      taken: z.int(),
    }),
  ),
  unallocated: z.int(),
  result_root: z.string(),
})

/** @throws when the stored text is not a summary */
export function readSummary(text: string): Summary {
  return StoredSummary.parse(parse(text))
}

function parse(text: string): unknown {
  const json = readJson(text)
  if (!json.ok) throw new Error('A stored document is not strict JSON any more')
  return json.value
}
