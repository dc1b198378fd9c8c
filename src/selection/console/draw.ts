import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { PartnerError } from '#platform/errors'
import type { Actor } from '#platform/audit'
import { type App, frameOf, redirectTo, sendPage } from '#platform/http'
import { findRegion } from '#platform/regions'
import { formatDateTime, formatNumber, type Language } from '#platform/ui'
import { findWaveByNumber, type Wave } from '#waves'
import { type CommitDeps, commitWave } from '../commit-wave.ts'
import { drawWave } from '../draw-wave.ts'
import type { Beacon } from '../gateways/beacon.ts'
import { publishWave } from '../publish-wave.ts'
import { findCommitment, findDraw, listStrata } from '../store/draws.ts'
import { drawPage } from './draw.page.ts'
import { words } from './words.ts'

export type SelectionConsoleDeps = CommitDeps & { beacon: Beacon }

const reads = { who: ['wave-manager', 'auditor'] } as const
const acts = { who: ['wave-manager'] } as const
const WaveNumber = z.object({ number: z.coerce.number().int().min(1).max(9999) })

/** The draw of a wave: commit it, draw it, publish it. */
export function draw(app: App, deps: SelectionConsoleDeps): void {
  const { db, programme } = deps

  app.get('/waves/:number/draw', { config: reads }, async (request, reply) => {
    const wave = await findAsked(request)
    return wave ? show(request, reply, wave) : reply.callNotFound()
  })

  const actions = {
    commit: commitWave,
    publish: publishWave,
    async start(_: SelectionConsoleDeps, asked: { actor: Actor; waveId: string }) {
      return drawWave(deps, asked).catch((error: unknown) => {
        if (error instanceof PartnerError) return { ok: false, reason: 'beacon-silent' } as const
        throw error
      })
    },
  }
  for (const [name, act] of Object.entries(actions)) {
    app.post(`/waves/:number/draw/${name}`, { config: acts }, async (request, reply) => {
      const wave = await findAsked(request)
      const { operator } = request
      if (!wave || !operator) return reply.callNotFound()
      const actor = { kind: 'operator', id: operator.operatorId } as const
      const outcome = await act(deps, { actor, waveId: wave.id })
      if (outcome.ok) return redirectTo(reply, `/waves/${wave.number}/draw`)
      return show(request, reply, wave, words[request.language].refusal(outcome.reason))
    })
  }

  async function findAsked(request: FastifyRequest): Promise<Wave | undefined> {
    const asked = WaveNumber.safeParse(request.params)
    if (!asked.success) return undefined
    return findWaveByNumber(db, { programme: programme.code, number: asked.data.number })
  }

  async function show(request: FastifyRequest, reply: FastifyReply, wave: Wave, refusal?: string) {
    const { language, operator } = request
    const page = drawPage(frameOf(request, reply), {
      wave: wave.name,
      here: `/waves/${wave.number}/draw`,
      back: `/waves/${wave.number}`,
      step: stepOf(wave),
      noticeHours: formatNumber(language, deps.noticeHours),
      mayAct: operator?.roles.includes('wave-manager') ?? false,
      facts: await factsOf(deps, wave, language),
      provinces: await provincesOf(deps, wave, language),
      refusal,
    })
    return sendPage(reply, page, refusal === undefined ? 200 : 422)
  }
}

function stepOf({ state }: Wave): 'before' | 'commit' | 'draw' | 'publish' | 'done' {
  if (state === 'frozen') return 'commit'
  if (state === 'committed') return 'draw'
  if (state === 'drawn') return 'publish'
  return state === 'published' ? 'done' : 'before'
}

async function factsOf({ db }: SelectionConsoleDeps, wave: Wave, language: Language) {
  const { facts: w } = words[language]
  const commitment = await findCommitment(db, wave.id)
  const drawn = await findDraw(db, wave.id)
  const entries = wave.entryCount === null ? '–' : formatNumber(language, wave.entryCount)
  return [
    { key: w.entries, value: entries },
    ...(commitment
      ? [
          { key: w.commitment, value: commitment.commitHash, isHash: true },
          { key: w.publishedAt, value: formatDateTime(language, commitment.publishedAt) },
          { key: w.round, value: formatNumber(language, commitment.round) },
          { key: w.roundAt, value: formatDateTime(language, commitment.roundAt) },
        ]
      : []),
    ...(drawn
      ? [
          { key: w.resultHash, value: drawn.resultHash, isHash: true },
          { key: w.drawnAt, value: formatDateTime(language, drawn.drawnAt) },
        ]
      : []),
  ]
}

async function provincesOf({ db }: SelectionConsoleDeps, wave: Wave, language: Language) {
  const strata = await listStrata(db, wave.id)
  return strata.map(({ province, entries, seats, taken, reserveTaken }) => ({
    name: findRegion(String(province))?.name ?? String(province),
    cells: [entries, seats, taken, reserveTaken].map((value) => formatNumber(language, value)),
  }))
}
