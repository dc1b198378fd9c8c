import type { Clock } from '#platform/clock'
import type { Keyring } from '#platform/crypto'
import type { Database } from '#platform/database'
import { type App, frameOf, sendPage } from '#platform/http'
import { findRegion } from '#platform/regions'
import { formatDateTime, formatNumber, type Language } from '#platform/ui'
import type { Programme } from '#programmes'
import { openReceipt } from '../open-receipt.ts'
import { findEntry, findPersonEntry } from '../store/entries.ts'
import { findWaveByNumber } from '../store/waves.ts'
import { entryPage } from './entry.page.ts'
import { WaveNumber } from './waves.ts'

type Deps = { db: Database; clock: Clock; keyring: Keyring; programme: Programme }

/** Shows a person the own row of the list, with the salt that only that person has. */
export function entry(app: App, deps: Deps): void {
  app.get('/waves/:number/entry', { config: { who: 'person' } }, async (request, reply) => {
    const asked = WaveNumber.safeParse(request.params)
    const { person, language } = request
    const own = asked.success && person && (await findOwn(deps, { personId: person.personId, ...asked.data }))
    if (!own) return reply.callNotFound()
    return sendPage(reply, entryPage(frameOf(request, reply), shown(language, { ...own, now: deps.clock() })))
  })
}

async function findOwn(deps: Deps, { personId, number }: { personId: string; number: number }) {
  const { db, programme } = deps
  const wave = await findWaveByNumber(db, { programme: programme.code, number })
  const own = wave && (await findPersonEntry(db, { personId, waveId: wave.id }))
  const row = own && own.outcome !== 'withdrawn' ? await findEntry(db, own) : undefined
  const receipt = row && (await openReceipt(deps, { personId, waveId: row.waveId }))
  return wave && own && row && receipt && { wave, own, row, receipt }
}

type Own = NonNullable<Awaited<ReturnType<typeof findOwn>>>

function shown(language: Language, { wave, own, row, receipt, now }: Own & { now: Date }) {
  const isLocked = wave.frozenAt !== null
  return {
    wave: wave.name,
    receiptNumber: own.receiptNumber,
    province: findRegion(String(row.stratum))?.name ?? String(row.stratum),
    entryId: grouped(row.idc.toString('hex', 0, 16)),
    family: grouped(row.kkp.toString('hex')),
    weight: formatNumber(language, row.weight),
    prior: isLocked ? formatNumber(language, row.prior) : undefined,
    salt: grouped(receipt.salt),
    until: !isLocked && now < wave.listingUntil ? formatDateTime(language, wave.listingUntil) : undefined,
  }
}

/** Groups of four signs can be read aloud and compared. */
function grouped(hex: string): string {
  return hex.replaceAll(/(.{4})(?=.)/g, '$1 ')
}
