import { civilDay } from '#platform/clock'
import { type App, frameOf, redirectTo, sendPage } from '#platform/http'
import { findRegion } from '#platform/regions'
import { formatDateTime, formatDay, formatNumber, formatRupiah, type Language } from '#platform/ui'
import { findNextWave, findOpenWave, findPersonEntry, type Wave } from '#waves'
import { findActiveAward } from '../find-award.ts'
import { findOwnResult, type OwnResult } from '../find-result.ts'
import { proofOf } from '../proof-of.ts'
import { findPublicWave, type SelectionWebDeps } from './deps.ts'
import { resultPage, type ResultProps } from './result.page.ts'
import { type Words, words } from './words.ts'

const dayMs = 86_400_000

/** A person's own result, and the proof of it as a file. */
export function result(app: App, deps: SelectionWebDeps): void {
  const { db } = deps
  const config = { who: 'person' } as const

  app.get('/waves/:number/result', { config }, async (request, reply) => {
    const wave = await findPublicWave(deps, request.params)
    const personId = request.person?.personId
    if (!wave || personId === undefined) return reply.callNotFound()
    const { language } = request
    const own = await findOwnResult(db, { personId, wave })
    const props = own
      ? await propsOf(deps, { wave, own, personId, language })
      : await propsOfOutsider(deps, { wave, personId, language })
    if (props) return sendPage(reply, resultPage(frameOf(request, reply), props))
    const entry = await findPersonEntry(db, { personId, waveId: wave.id })
    return entry ? redirectTo(reply, `/waves/${wave.number}`) : reply.callNotFound()
  })

  app.get('/waves/:number/proof.json', { config }, async (request, reply) => {
    const wave = await findPublicWave(deps, request.params)
    const personId = request.person?.personId
    if (!wave || personId === undefined) return reply.callNotFound()
    const proof = await proofOf(deps, { personId, waveId: wave.id })
    if (!proof) return reply.callNotFound()
    return reply
      .header('content-disposition', `attachment; filename="proof-wave-${wave.number}.json"`)
      .type('application/json; charset=utf-8')
      .send(JSON.stringify(proof))
  })
}

type Given = { wave: Wave; own: OwnResult; personId: string; language: Language }

async function propsOf(deps: SelectionWebDeps, given: Given): Promise<ResultProps> {
  const { wave, own, personId, language } = given
  const w = words[language]
  const kind = kindOf(own)
  const here = `/waves/${wave.number}` as const
  const award = await findActiveAward(deps.db, personId)
  const until = award && deadlineOf(deps, language, award.awardedAt)
  const hasPlace = kind === 'selected' || kind === 'promoted'
  return {
    wave: wave.name,
    wavePath: here,
    kind,
    next:
      hasPlace && until !== undefined
        ? { text: w.result.deadline, strong: until }
        : await nextWave(deps, language, kind),
    why: whyOf(w, { own, kind, language }),
    ...(kind !== 'family' && { numbers: numbersOf(language, own) }),
    proof: `${here}/proof.json`,
    steps: hasPlace && until !== undefined ? stepsOf(deps, language, until) : undefined,
  }
}

function kindOf({ status, award }: OwnResult): ResultProps['kind'] {
  if (award === 'revoked') return 'revoked'
  if (status === 1) return 'selected'
  if (award === 'active') return 'promoted'
  if (status === 2) return 'reserve'
  return status === 3 ? 'family' : 'lost'
}

function whyOf(
  w: Words,
  { own, kind, language }: { own: OwnResult; kind: ResultProps['kind']; language: Language },
): ResultProps['why'] {
  const { why } = w
  const seats = formatNumber(language, own.stratum.seats)
  const province = provinceName(own)
  switch (kind) {
    case 'selected':
      return selectedWhy(w, own, { seats, province })
    case 'promoted':
      return { text: why.promoted }
    case 'reserve':
      return { strong: why.reserveStrong, text: why.reserve(seats, province) }
    case 'family':
      return { text: why.family }
    case 'revoked':
      return { text: w.result.revokedText }
    case 'lost':
    case 'withdrawn':
      return {
        strong: why.lostStrong,
        text: own.stratum.seats === 0 ? why.noSeats(province) : why.lost(seats, province),
      }
  }
}

function selectedWhy(
  { why }: Words,
  { key, stratum }: OwnResult,
  { seats, province }: { seats: string; province: string },
): ResultProps['why'] {
  if (key > stratum.lastKey) return { text: why.selectedNational }
  if (stratum.taken < stratum.seats) return { text: why.selectedAll(seats, province) }
  return { text: why.selectedFull(seats, province), conclusion: why.selectedFullStrong }
}

function numbersOf(language: Language, { rank, key, stratum }: OwnResult): ResultProps['numbers'] {
  const number = (value: number) => formatNumber(language, value)
  const isCut = /[1-9a-e]/.test(stratum.lastKey)
  return {
    rank,
    lastRank: stratum.lastRank,
    of: stratum.entries,
    key: shortened(key),
    lastKey: isCut ? shortened(stratum.lastKey) : undefined,
    seats: number(stratum.seats),
    province: findRegion(String(stratum.province))?.name ?? String(stratum.province),
    rankText: number(rank),
    lastRankText: number(stratum.lastRank),
    ofText: number(stratum.entries),
  }
}

/** The first 16 digits, in groups of four; all 64 stand in the proof. */
function shortened(key: string): string {
  return key.slice(0, 16).replaceAll(/(.{4})(?=.)/g, '$1 ')
}

function provinceName({ stratum }: OwnResult): string {
  return findRegion(String(stratum.province))?.name ?? String(stratum.province)
}

function deadlineOf({ programme }: SelectionWebDeps, language: Language, awardedAt: Date): string {
  const until = new Date(awardedAt.getTime() + programme.deadlines.firstCourseDays * dayMs)
  return formatDay(language, civilDay(until))
}

function stepsOf({ programme }: SelectionWebDeps, language: Language, until: string) {
  const w = words[language].result
  const { trainingBalance, entitlements } = programme.money
  const parts = entitlements.map(
    ({ name, parts: count, amountPerPart }) => `${name[language]}: ${count} × ${formatRupiah(amountPerPart)}`,
  )
  return {
    course: w.courseText(formatRupiah(trainingBalance), until),
    money: parts.map((part) => `${part}.`).join(' '),
  }
}

async function nextWave(
  { db, clock, programme }: SelectionWebDeps,
  language: Language,
  kind: ResultProps['kind'],
): Promise<ResultProps['next']> {
  if (kind !== 'lost' && kind !== 'withdrawn') return undefined
  const w = words[language].result
  const open = await findOpenWave(db, clock(), programme.code)
  if (open) return { text: w.nextOpen(open.name), strong: formatDateTime(language, open.closesAt) }
  const next = await findNextWave(db, clock(), programme.code)
  return next && { text: w.nextWave(next.name), strong: formatDateTime(language, next.opensAt) }
}

/** Somebody who had joined and was not in the draw. */
async function propsOfOutsider(
  deps: SelectionWebDeps,
  { wave, personId, language }: { wave: Wave; personId: string; language: Language },
): Promise<ResultProps | undefined> {
  const entry = await findPersonEntry(deps.db, { personId, waveId: wave.id })
  if (entry?.outcome !== 'withdrawn') return undefined
  return {
    wave: wave.name,
    wavePath: `/waves/${wave.number}`,
    kind: 'withdrawn',
    next: await nextWave(deps, language, 'withdrawn'),
    why: { text: words[language].result.withdrawn[entry.reason ?? ''] ?? '' },
  }
}
