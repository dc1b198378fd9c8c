import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'

/** The ways in which an institution over HTTP fails; `README.md` says what each looks like to the caller. */
export const Fault = z.enum(['none', 'slow', 'down', 'error', 'html', 'silent', 'half', 'drip', 'reset'])
export type Fault = z.infer<typeof Fault>

/** What `POST /control/fault` takes. `delayMs` milliseconds only matter to `slow`. */
export const FaultSwitch = z.object({
  fault: Fault,
  delayMs: z.coerce.number().int().min(0).max(600_000).default(5000),
})
export type FaultSwitch = z.infer<typeof FaultSwitch>
export const healthy: FaultSwitch = { fault: 'none', delayMs: 0 }

type Answer = { status: number; body: unknown }
const dripMs = 1000

/** Sends the answer as a healthy institution would, or spoils it. */
export async function answerWith(
  reply: FastifyReply,
  { fault, delayMs }: FaultSwitch,
  answer: Answer,
): Promise<FastifyReply> {
  await ways[fault](reply, answer, delayMs)
  return reply
}

const ways: Record<Fault, (reply: FastifyReply, answer: Answer, delayMs: number) => unknown> = {
  none: (reply, { status, body }) => reply.code(status).send(body),
  async slow(reply, { status, body }, delayMs) {
    await wait(delayMs, undefined, { ref: false })
    void reply.code(status).send(body)
  },
  down: (reply) => reply.code(503).header('retry-after', '60').send({ error: 'unavailable' }),
  error: (reply) => reply.code(500).send({ error: 'internal' }),
  html: (reply) =>
    reply
      .code(200)
      .type('text/html; charset=utf-8')
      .send('<!doctype html><title>Pemeliharaan</title><p>Sistem sedang dalam pemeliharaan.'),
  silent: (reply) => reply.hijack(),
  half(reply, { status, body }) {
    const text = begin(reply, { status, body })
    reply.raw.write(text.subarray(0, Math.ceil(text.length / 2)), () => reply.raw.destroy())
  },
  drip(reply, answer) {
    const text = begin(reply, answer)
    let sent = 0
    const timer = setInterval(() => {
      reply.raw.write(text.subarray(sent, ++sent))
      if (sent >= text.length) reply.raw.end()
    }, dripMs).unref()
    reply.raw.on('close', () => clearInterval(timer))
  },
  reset: (reply) => reply.hijack().raw.destroy(),
}

/** Takes the connection over and promises the whole answer by its length. */
function begin(reply: FastifyReply, { status, body }: Answer): Buffer {
  const text = Buffer.from(JSON.stringify(body))
  reply.hijack()
  reply.raw.writeHead(status, { 'content-type': 'application/json', 'content-length': text.length })
  reply.raw.flushHeaders()
  return text
}
