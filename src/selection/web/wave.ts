import { type App, frameOf, sendPage } from '#platform/http'
import { findRegion } from '#platform/regions'
import { formatDateTime, formatNumber, type Language } from '#platform/ui'
import { findPersonEntry, listQuotas, stateAt, totalSeats, type Wave } from '#waves'
import { isPinned } from '../beacon-chain.ts'
import { readChain } from '../chain-info.ts'
import { findCommitment, findDraw, listStrata, type StoredCommitment } from '../store/draws.ts'
import { findPublicWave, type SelectionWebDeps } from './deps.ts'
import { wavePage, type WavePageProps } from './wave.page.ts'
import { words } from './words.ts'

/** The public page of a wave, and its published documents, word for word. */
export function wave(app: App, deps: SelectionWebDeps): void {
  const { db, clock } = deps
  const config = { who: 'anyone' } as const

  app.get('/waves/:number', { config }, async (request, reply) => {
    const found = await findPublicWave(deps, request.params)
    if (!found) return reply.callNotFound()
    const { language, person } = request
    const entry = person && (await findPersonEntry(db, { personId: person.personId, waveId: found.id }))
    const isMine = entry && (found.state === 'published' || entry.outcome === 'withdrawn')
    const props = await propsOf(deps, { wave: found, language, now: clock() })
    const result = isMine ? (`/waves/${found.number}/result` as const) : undefined
    return sendPage(reply, wavePage(frameOf(request, reply), { ...props, result }))
  })

  const documents = {
    commitment: async (found: Wave) => (await findCommitment(db, found.id))?.commitText,
    rules: async (found: Wave) => (await findCommitment(db, found.id))?.rulesText,
    chain: async (found: Wave) => (await findCommitment(db, found.id))?.chainText,
    summary: async (found: Wave) =>
      found.state === 'published' ? (await findDraw(db, found.id))?.summaryText : undefined,
  }
  for (const [name, read] of Object.entries(documents)) {
    app.get(`/waves/:number/${name}.json`, { config }, async (request, reply) => {
      const found = await findPublicWave(deps, request.params)
      const text = found && (await read(found))
      if (text === undefined) return reply.callNotFound()
      return reply.type('application/json; charset=utf-8').send(text)
    })
  }
}

async function propsOf(
  { db }: SelectionWebDeps,
  { wave: found, language, now }: { wave: Wave; language: Language; now: Date },
): Promise<WavePageProps> {
  const w = words[language]
  const state = stateAt(found, now)
  const commitment = await findCommitment(db, found.id)
  const isPublished = found.state === 'published'
  const draw = isPublished ? await findDraw(db, found.id) : undefined
  const here = `/waves/${found.number}` as const
  return {
    name: found.name,
    state: state === 'planned' ? '' : w.states[state],
    dates: [
      { key: w.wave.opens, value: formatDateTime(language, found.opensAt) },
      { key: w.wave.closes, value: formatDateTime(language, found.closesAt) },
      { key: w.wave.checkUntil, value: formatDateTime(language, found.listingUntil) },
    ],
    commitment: commitment && commitmentOf(language, commitment),
    resultHash: draw?.resultHash,
    files: [
      ...(commitment
        ? [
            { text: w.wave.commitmentFile, href: `${here}/commitment.json` as const },
            { text: w.wave.rulesFile, href: `${here}/rules.json` as const },
            { text: w.wave.chainFile, href: `${here}/chain.json` as const },
          ]
        : []),
      ...(draw ? [{ text: w.wave.summaryFile, href: `${here}/summary.json` as const }] : []),
    ],
    ...(await placesOf(db, { wave: found, language, isDrawn: isPublished })),
  }
}

function commitmentOf(
  language: Language,
  { commitHash, round, roundAt, publishedAt, chainText }: StoredCommitment,
) {
  const w = words[language].wave
  return {
    hash: commitHash,
    round: w.roundText(String(round), formatDateTime(language, roundAt)),
    publishedAt: formatDateTime(language, publishedAt),
    isTrial: !isPinned(readChain(chainText)),
  }
}

async function placesOf(
  db: SelectionWebDeps['db'],
  { wave: found, language, isDrawn }: { wave: Wave; language: Language; isDrawn: boolean },
): Promise<Pick<WavePageProps, 'provinces' | 'total'>> {
  const number = (value: number) => formatNumber(language, value)
  const quotas = await listQuotas(db, found.id)
  const strata = new Map(
    (isDrawn ? await listStrata(db, found.id) : []).map((stratum) => [stratum.province, stratum]),
  )
  const provinces = quotas.map(({ province, seats, reserve }) => {
    const stratum = strata.get(province)
    const drawn = stratum && { entries: number(stratum.entries), selected: number(stratum.taken) }
    const name = findRegion(String(province))?.name ?? String(province)
    return { name, seats: number(seats), reserve: number(reserve), ...drawn }
  })
  const reserve = quotas.reduce((sum, quota) => sum + quota.reserve, 0)
  return { provinces, total: { seats: number(totalSeats(quotas)), reserve: number(reserve) } }
}
