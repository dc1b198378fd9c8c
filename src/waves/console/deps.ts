import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Actor } from '#platform/audit'
import type { Clock } from '#platform/clock'
import type { Database } from '#platform/database'
import type { Programme } from '#programmes'
import { findWaveByNumber, type Wave } from '../store/waves.ts'

export type WavesConsoleDeps = { db: Database; clock: Clock; programme: Programme }

const WaveNumber = z.object({ number: z.coerce.number().int().min(1).max(9999) })

/** The wave that an address names. */
export async function findAsked(
  { db, programme }: WavesConsoleDeps,
  request: FastifyRequest,
): Promise<Wave | undefined> {
  const asked = WaveNumber.safeParse(request.params)
  if (!asked.success) return undefined
  return findWaveByNumber(db, { programme: programme.code, number: asked.data.number })
}

/** @throws Error on a route that lets in others than operators */
export function actorOf({ operator }: FastifyRequest): Actor {
  if (!operator) throw new Error('No operator is signed in')
  return { kind: 'operator', id: operator.operatorId }
}
