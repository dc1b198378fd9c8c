import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Clock } from '#platform/clock'
import type { Keyring } from '#platform/crypto'
import type { Database } from '#platform/database'
import { frameOf, sendPage } from '#platform/http'
import type { Html } from '#platform/html'
import { formatTime } from '#platform/ui'
import type { PasswordHasher } from '../password-hasher.ts'
import { waitPage } from './wait.page.ts'

/** What the pages of this module need. */
export type AccountsWeb = { db: Database; clock: Clock; keyring: Keyring; passwords: PasswordHasher }

/** Seconds after which the queue for hashing has surely moved on. */
const busyS = 10

const TokenParams = z.object({ token: z.string() })

/** The token in the address of a link. */
export function tokenOf(request: FastifyRequest): string {
  return TokenParams.parse(request.params).token
}

/** The form again, with what was typed: too many are being served. */
export function sendBusy(reply: FastifyReply, page: Html): FastifyReply {
  return sendPage(reply.header('retry-after', String(busyS)), page, 503)
}

/** Says when the next try is possible. */
export function sendWait(
  request: FastifyRequest,
  reply: FastifyReply,
  { until, clock }: { until: Date; clock: Clock },
): FastifyReply {
  const seconds = Math.max(1, Math.ceil((until.getTime() - clock().getTime()) / 1000))
  const page = waitPage(frameOf(request, reply), { time: formatTime(nextMinute(until)) })
  return sendPage(reply.header('retry-after', String(seconds)), page, 429)
}

/** The page shows minutes: rounded up, so that whoever comes then is not sent away again. */
export function nextMinute(date: Date): Date {
  return new Date(Math.ceil(date.getTime() / 60_000) * 60_000)
}
