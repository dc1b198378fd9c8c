import {
  Agent as HttpAgent,
  type ClientRequest,
  request as httpRequest,
  type IncomingMessage,
} from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import type { Socket } from 'node:net'

/** Told what has happened on the wire; a fault rehearsal stops the process in one of them. */
export type Trace = { connected?: () => void; bytesSent?: () => void; answerReceived?: () => void }

const maxAnswerBytes = 65_536
const connections = { keepAlive: true, maxSockets: 64 }
const agents = { 'http:': new HttpAgent(connections), 'https:': new HttpsAgent(connections) }

/**
 * Posts a body of JSON, once, and answers status and text. The body leaves only when the connection stands, so that
 * an error before is known to have sent nothing.
 *
 * @throws Error of the connection; after `timeoutMs` milliseconds; for an answer of more than 64 KB
 */
export async function exchange({
  url,
  headers,
  body,
  timeoutMs,
  trace = {},
}: {
  url: URL
  headers: Readonly<Record<string, string>>
  body: string
  timeoutMs: number
  trace?: Trace | undefined
}): Promise<{ status: number; text: string }> {
  const bytes = Buffer.from(body)
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const sent = open(
      url,
      {
        ...headers,
        'content-type': 'application/json',
        'content-length': String(bytes.length),
      },
      timeoutMs,
    )
    sent.once('error', reject)
    sent.once('response', resolve)
    sent.once('socket', (socket) =>
      whenConnected(socket, url, () => {
        trace.connected?.()
        sent.end(bytes, () => trace.bytesSent?.())
      }),
    )
  })
  const text = await readText(response)
  trace.answerReceived?.()
  return { status: response.statusCode ?? 0, text }
}

function open(url: URL, headers: Record<string, string>, timeoutMs: number): ClientRequest {
  const signal = AbortSignal.timeout(timeoutMs)
  return url.protocol === 'https:'
    ? httpsRequest(url, { method: 'POST', headers, agent: agents['https:'], signal, minVersion: 'TLSv1.2' })
    : httpRequest(url, { method: 'POST', headers, agent: agents['http:'], signal })
}

function whenConnected(socket: Socket, url: URL, go: () => void): void {
  if (!socket.connecting) return go()
  socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', go)
}

async function readText(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maxAnswerBytes) throw new Error('The answer is too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
