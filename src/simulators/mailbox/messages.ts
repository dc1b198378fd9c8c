import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { z } from 'zod'
import { createLedger } from '../ledger.ts'
import { linksOf, type Link } from './links.ts'

/** A message as it arrived. `to` are the recipients of the envelope, so blind copies show too. */
export type Message = {
  id: string
  /** RFC 3339, by the clock of the installation. */
  receivedAt: string
  from: string
  to: string[]
  subject: string
  /** The text part, or the HTML part as text where there is none. */
  text: string
  html: string | undefined
  /** Every link of the text and of the HTML part, once each. */
  links: Link[]
  /** By lower-case name; of a repeated header the last one. */
  headers: Record<string, string>
  /** The bytes as sent after DATA. */
  source: Buffer
}

const Stored = z.object({
  id: z.string().regex(/^\d+$/),
  receivedAt: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  source: z.base64(),
})
type Envelope = { from: string; to: string[]; source: Buffer }

export type Messages = Awaited<ReturnType<typeof openMessages>>

/**
 * The store of the mailbox: in memory, and as one file for each message in `dataDir` when given.
 *
 * @param limit the newest messages that are kept in memory
 */
export async function openMessages(given: {
  clock: () => Date
  dataDir: string | undefined
  limit?: number
}) {
  const { clock, dataDir, limit = 20_000 } = given
  const kept = createLedger<Message>(limit)
  let lastId = 0
  for (const stored of await readAll(dataDir)) {
    lastId = Math.max(lastId, Number(stored.id))
    kept.add(await parse({ ...stored, source: Buffer.from(stored.source, 'base64') }))
  }
  const isFor = (to: string | undefined) => (message: Message) =>
    to === undefined || message.to.includes(to.toLowerCase())
  return {
    async add(envelope: Envelope): Promise<void> {
      const message = await parse({
        ...envelope,
        id: String(++lastId),
        receivedAt: clock().toISOString(),
        to: envelope.to.map((address) => address.toLowerCase()),
      })
      if (dataDir !== undefined) await write(dataDir, message)
      kept.add(message)
    },
    /** Oldest first. */
    list: (to?: string) => kept.list(isFor(to)),
    find: (id: string) => kept.list((message) => message.id === id).at(0),
    /** Waits until `count` messages for `to` have arrived. @throws after `timeoutMs` milliseconds */
    received: (to: string, count = 1, timeoutMs?: number) => kept.when(isFor(to), count, timeoutMs),
    async clear(): Promise<void> {
      kept.clear()
      for (const path of await listFiles(dataDir)) await rm(path)
    },
  }
}

async function parse(given: Envelope & { id: string; receivedAt: string }): Promise<Message> {
  const mail = await simpleParser(given.source)
  const text = (mail.text ?? '').trimEnd()
  const source = mail.html || undefined
  return {
    ...given,
    subject: mail.subject ?? '',
    text,
    html: source,
    links: linksOf(text, source),
    headers: Object.fromEntries(
      mail.headerLines.map(({ key, line }) => [
        key,
        line
          .slice(key.length + 1)
          .replace(/\r?\n\s+/g, ' ')
          .trim(),
      ]),
    ),
  }
}

async function readAll(dataDir: string | undefined): Promise<z.infer<typeof Stored>[]> {
  const stored = []
  for (const path of await listFiles(dataDir)) {
    stored.push(Stored.parse(JSON.parse(await readFile(path, 'utf8'))))
  }
  return stored
}

/** The files of the messages, oldest first. */
async function listFiles(dataDir: string | undefined): Promise<string[]> {
  if (dataDir === undefined) return []
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const names = (await readdir(dataDir)).filter((name) => /^\d+\.json$/.test(name))
  return names.toSorted((a, b) => parseInt(a) - parseInt(b)).map((name) => join(dataDir, name))
}

async function write(dataDir: string, { id, receivedAt, from, to, source }: Message): Promise<void> {
  const path = join(dataDir, `${id}.json`)
  const stored = JSON.stringify({ id, receivedAt, from, to, source: source.toString('base64') })
  await writeFile(`${path}.new`, stored, { mode: 0o600 })
  await rename(`${path}.new`, path)
}
