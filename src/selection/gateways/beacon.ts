import { hash } from 'node:crypto'
import { z } from 'zod'
import { PartnerError } from '#platform/errors'
import { isSigned, type BeaconAnswer, type BeaconChain } from '../beacon-chain.ts'

/** Gets what a round of the chain answered, its signature verified. */
export type Beacon = (round: number) => Promise<BeaconAnswer>

const Answer = z.object({
  round: z.int(),
  randomness: z.string().regex(/^[0-9a-f]{64}$/),
  signature: z.string().regex(/^[0-9a-f]{96}$/),
})

/**
 * A relay of a drand network (HTTP API, `GET /<chain hash>/public/<round>`). It need not be trusted: an answer
 * that the chain did not sign is a `PartnerError`, as is a round that has not come yet.
 *
 * @param timeoutMs how long to wait for one answer
 */
export function createBeacon({
  address,
  chain,
  timeoutMs = 5000,
}: {
  address: string
  chain: BeaconChain
  timeoutMs?: number
}): Beacon {
  return async (round) => {
    const url = new URL(`/${chain.hash}/public/${round}`, address)
    const signal = AbortSignal.timeout(timeoutMs)
    const response = await fetch(url, { signal, redirect: 'error' }).catch((cause: unknown) => {
      throw new PartnerError('beacon', 'no answer', cause)
    })
    if (!response.ok) throw new PartnerError('beacon', `status ${response.status} for round ${round}`)
    const answer = Answer.safeParse(await response.json().catch(() => undefined))
    if (!answer.success) throw new PartnerError('beacon', 'an answer outside its contract', answer.error)
    const { signature, randomness } = answer.data
    if (answer.data.round !== round) {
      throw new PartnerError('beacon', `round ${answer.data.round} instead of ${round}`)
    }
    if (
      hash('sha256', Buffer.from(signature, 'hex')) !== randomness ||
      !isSigned(chain, { round, signature })
    ) {
      throw new PartnerError('beacon', `round ${round} without the signature of its chain`)
    }
    return { round, signature }
  }
}
