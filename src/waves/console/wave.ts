import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { listNames } from '#operators'
import { type App, type FieldErrors, frameOf, readForm, redirectTo, sendPage } from '#platform/http'
import { findRegion } from '#platform/regions'
import { formatDateTime, formatNumber, type Language } from '#platform/ui'
import { announceWave } from '../announce-wave.ts'
import { askChange, decideChange } from '../ask-change.ts'
import { freezeWave } from '../freeze-wave.ts'
import { isPausable, mayMove, stateAt } from '../life-cycle.ts'
import { totalSeats } from '../quotas.ts'
import { countByProvince, countEntries } from '../store/entries.ts'
import { findOpenRequest } from '../store/requests.ts'
import { listQuotas, listWaves, type Wave } from '../store/waves.ts'
import { actorOf, findAsked, type WavesConsoleDeps } from './deps.ts'
import { listPage } from './list.page.ts'
import { wavePage, type WaveProps } from './wave.page.ts'
import { type Words, words } from './words.ts'

const reads = { who: ['wave-manager', 'auditor'] } as const
const acts = { who: ['wave-manager'] } as const

const Ask = (w: Words) =>
  z.object({
    kind: z.enum(['pause', 'resume', 'cancel'], w.kindMissing),
    reason: z.string().trim().min(1, w.refusals['reason-missing']).max(300, w.refusals['reason-missing']),
  })
const Decide = z.object({ decline: z.literal('yes').optional() })

/** The list of waves, one wave, and what its managers do with it. */
export function wave(app: App, deps: WavesConsoleDeps): void {
  const { db, clock, programme } = deps

  app.get('/waves', { config: reads }, async (request, reply) => {
    const { language } = request
    const waves = (await listWaves(db, programme.code)).map((each) => ({
      name: each.name,
      href: `/waves/${each.number}` as const,
      opens: formatDateTime(language, each.opensAt),
      closes: formatDateTime(language, each.closesAt),
      state: words[language].states[stateAt(each, clock())],
    }))
    return sendPage(reply, listPage(frameOf(request, reply), { waves, mayPlan: mayAct(request) }))
  })

  app.get('/waves/:number', { config: reads }, async (request, reply) => {
    const found = await findAsked(deps, request)
    return found ? show(request, reply, found) : reply.callNotFound()
  })

  app.post('/waves/:number/announce', { config: acts }, async (request, reply) => {
    const found = await findAsked(deps, request)
    if (!found) return reply.callNotFound()
    const outcome = await announceWave(deps, { actor: actorOf(request), waveId: found.id })
    return answer(request, reply, found, outcome.ok ? undefined : { announce: outcome.reason })
  })

  app.post('/waves/:number/freeze', { config: acts }, async (request, reply) => {
    const found = await findAsked(deps, request)
    if (!found) return reply.callNotFound()
    const outcome = await freezeWave(deps, { actor: actorOf(request), waveId: found.id })
    return answer(request, reply, found, outcome.ok ? undefined : { freeze: outcome.reason })
  })

  app.post('/waves/:number/ask', { config: acts }, async (request, reply) => {
    const found = await findAsked(deps, request)
    const { operator } = request
    if (!found || !operator) return reply.callNotFound()
    const form = readForm(request.body, Ask(words[request.language]))
    if (!form.ok) return show(request, reply, found, form)
    const outcome = await askChange(deps, { actor: operator, waveId: found.id, ...form.fields })
    return answer(request, reply, found, outcome.ok ? undefined : { kind: outcome.reason })
  })

  app.post('/waves/:number/decide', { config: acts }, async (request, reply) => {
    const found = await findAsked(deps, request)
    const { operator } = request
    const form = readForm(request.body, Decide)
    if (!found || !operator || !form.ok) return reply.callNotFound()
    const isConfirmed = form.fields.decline === undefined
    const outcome = await decideChange(deps, { actor: operator, waveId: found.id, isConfirmed })
    return answer(request, reply, found, outcome.ok ? undefined : { decide: outcome.reason })
  })

  type Reason = keyof Words['refusals']
  function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    found: Wave,
    refusals: Readonly<Record<string, Reason>> | undefined,
  ) {
    if (!refusals) return redirectTo(reply, `/waves/${found.number}`)
    const w = words[request.language]
    const errors = Object.fromEntries(
      Object.entries(refusals).map(([field, reason]) => [field, w.refusals[reason]]),
    )
    return show(request, reply, found, { errors })
  }

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    found: Wave,
    wrong?: { typed?: Readonly<Record<string, string>>; errors: FieldErrors },
  ) {
    const props = await propsOf(deps, found, request.language)
    const page = wavePage(frameOf(request, reply), { ...props, mayAct: mayAct(request), ...wrong })
    return sendPage(reply, page, wrong ? 422 : 200)
  }
}

function mayAct({ operator }: FastifyRequest): boolean {
  return operator?.roles.includes('wave-manager') ?? false
}

async function propsOf(
  { db, clock }: WavesConsoleDeps,
  found: Wave,
  language: Language,
): Promise<Omit<WaveProps, 'mayAct'>> {
  const w = words[language]
  const quotas = await listQuotas(db, found.id)
  const joined = await countByProvince(db, found.id)
  const counts = await countEntries(db, found.id)
  const number = (value: number) => formatNumber(language, value)
  const withdrawn = counts.get('withdrawn') ?? 0
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return {
    name: found.name,
    state: w.states[stateAt(found, clock())],
    here: `/waves/${found.number}`,
    figures: [
      { label: w.seats, value: number(totalSeats(quotas)) },
      { label: w.counts.joined, value: number(all - withdrawn) },
      { label: w.counts.withdrawn, value: number(withdrawn) },
    ],
    dates: [
      { key: w.opens, value: formatDateTime(language, found.opensAt) },
      { key: w.closes, value: formatDateTime(language, found.closesAt) },
      { key: w.listing, value: formatDateTime(language, found.listingUntil) },
    ],
    step: stepOf(found),
    mayAsk: kindsFor(found),
    request: await requestOf(db, found, language),
    provinces: quotas.map(({ province, seats, reserve }) => ({
      name: findRegion(String(province))?.name ?? String(province),
      seats: number(seats),
      reserve: number(reserve),
      joined: number(joined.get(province) ?? 0),
    })),
  }
}

const steps: Readonly<Record<Wave['state'], WaveProps['step']>> = {
  planned: 'announce',
  announced: 'clock',
  open: 'clock',
  closed: 'clock',
  listed: 'freeze',
  frozen: 'draw',
  committed: 'draw',
  drawn: 'draw',
  published: 'draw',
  paused: 'none',
  cancelled: 'none',
}

function stepOf({ state, freezingSince }: Wave): WaveProps['step'] {
  return freezingSince && state === 'listed' ? 'freezing' : steps[state]
}

function kindsFor({ state }: Wave): WaveProps['mayAsk'] {
  return [
    ...(isPausable(state) ? (['pause'] as const) : []),
    ...(state === 'paused' ? (['resume'] as const) : []),
    ...(mayMove(state, 'cancelled') ? (['cancel'] as const) : []),
  ]
}

async function requestOf(
  db: WavesConsoleDeps['db'],
  { id }: Wave,
  language: Language,
): Promise<WaveProps['request']> {
  const request = await findOpenRequest(db, id)
  if (!request) return undefined
  const w = words[language]
  const names = await listNames(db, [request.askedBy])
  const name = names.get(request.askedBy) ?? '–'
  const text = w.waiting(w.kinds[request.kind], name, formatDateTime(language, request.askedAt))
  return { text, reason: request.reason }
}
