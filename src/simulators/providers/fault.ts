import { z } from 'zod'
import type { Code } from './dialect.ts'
import { providerNames } from './dialect.ts'
import { canonical } from './directory.ts'

const codeRule = /^\d{3}\/\d{2}$/
const Code = z.custom<Code>((value) => typeof value === 'string' && codeRule.test(value))

/** How a payment that is not settled at once ends. */
export const Plan = z.object({
  end: z.enum(['success', 'failed', 'never']),
  /** Settled by the status inquiry of this number, the first being 1… */
  afterPolls: z.number().int().min(1).optional(),
  /** …or, when an inquiry, the ledger or a callback next looks, so many seconds of the clock after the request. */
  afterSeconds: z.number().min(0).optional(),
  /** Status inquiries answer "not found" until then. */
  hidden: z.boolean().optional(),
})
export type Plan = z.infer<typeof Plan>

/**
 * What becomes of a request. `lost`: it never got there; `refuse`: refused with a code of SNAP, nothing moves;
 * `pending`: accepted, settled later; `refundAfterSeconds`: paid, and taken back later. None of them: as usual.
 */
const Fate = z.union([
  z.literal('lost'),
  z.strictObject({ refuse: Code }),
  z.strictObject({ pending: Plan }),
  z.strictObject({ refundAfterSeconds: z.number().min(0) }),
])

/** How the answer comes back; nothing of this changes what has become of the money. */
const Spoiling = z.union([
  z.enum(['drop', 'hang', 'html', 'truncated', 'huge', 'duplicate-keys']),
  z.enum(['wrong-amount', 'wrong-account', 'wrong-currency', 'no-reference']),
  z.strictObject({ code: Code }),
  z.strictObject({
    status: z.number().int().min(200).max(599),
    body: z.string(),
    contentType: z.string().default('application/json'),
  }),
])

/** A disturbance: what happens to the money and what the caller sees of it are chosen apart. */
export const Fault = z.strictObject({ fate: Fate.optional(), answer: Spoiling.optional() })
export type Fault = z.infer<typeof Fault>
export type Spoiling = z.infer<typeof Spoiling>

/** A fault and the requests it strikes: all that are named must agree. */
export const FaultRule = z.strictObject({
  provider: z.enum(providerNames).optional(),
  /** Two digits of SNAP; `73` is the access token. */
  service: z
    .string()
    .regex(/^\d\d$/)
    .optional(),
  account: z.string().optional(),
  reference: z.string().optional(),
  externalId: z.string().optional(),
  /** Requests it strikes before it is used up; 0: until it is removed. */
  times: z.number().int().min(0).default(1),
  fault: Fault,
})
export type FaultRule = z.infer<typeof FaultRule>

export type Target = {
  provider: string
  service: string
  account?: string | undefined
  reference?: string | undefined
  externalId?: string | undefined
}

/** The faults that are switched on, oldest first. */
export function createFaults() {
  const rules: (FaultRule & { id: number; left: number })[] = []
  let last = 0
  return {
    list: () => rules.filter(isLeft),
    add(rule: FaultRule): { id: number } {
      rules.push({ ...rule, id: ++last, left: rule.times })
      return { id: last }
    },
    clear: () => void rules.splice(0),
    /** The fault for a request, counted as used. */
    take(target: Target): Fault | undefined {
      const rule = rules.find((one) => isLeft(one) && strikes(one, target))
      if (rule) rule.left -= 1
      return rule?.fault
    },
  }
}

function isLeft({ times, left }: { times: number; left: number }): boolean {
  return times === 0 || left > 0
}

function strikes(rule: FaultRule, target: Target): boolean {
  const keys = ['provider', 'service', 'reference', 'externalId'] as const
  return keys.every((key) => rule[key] === undefined || rule[key] === target[key]) && isAccount(rule, target)
}

function isAccount({ account }: FaultRule, target: Target): boolean {
  return account === undefined || canonical(account) === canonical(target.account ?? '')
}
