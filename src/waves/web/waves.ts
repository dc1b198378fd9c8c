import { z } from 'zod'
import { type App, type FieldErrors, frameOf, readForm, redirectTo, sendPage } from '#platform/http'
import { formatDateTime, type Language } from '#platform/ui'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { findNextWave, findOpenWave } from '../find-waves.ts'
import { type JoinDeps, joinWave } from '../join-wave.ts'
import { leaveWave } from '../leave-wave.ts'
import { stateAt } from '../life-cycle.ts'
import { listPersonEntries, type PersonEntry } from '../store/entries.ts'
import { findWaveByNumber, listWaves, type Wave } from '../store/waves.ts'
import { wavesPage, type WavesProps } from './waves.page.ts'
import { type Words, words } from './words.ts'

export const WaveNumber = z.object({ number: z.coerce.number().int().min(1).max(9999) })

const Join = (w: Words, version: string) => z.object({ statement: z.literal(version, w.statementMissing) })

/** The waves: what is open, joining it, leaving it, and what became of the own entries. */
export function waves(app: App, deps: JoinDeps): void {
  const { db, clock, programme } = deps

  app.get('/waves', { config: { who: 'anyone' } }, (request, reply) => show(request, reply))

  // Where a page with errors stands when its language is switched.
  app.get('/waves/:number/join', { config: { who: 'anyone' } }, async (request, reply) =>
    (await findAsked(request)) ? redirectTo(reply, '/waves') : reply.callNotFound(),
  )

  app.post('/waves/:number/join', { config: { who: 'person' } }, async (request, reply) => {
    const w = words[request.language]
    const wave = await findAsked(request)
    const personId = request.person?.personId
    if (!wave || personId === undefined) return reply.callNotFound()
    const statement = joiningStatement(deps, request.language)
    const form = readForm(request.body, Join(w, statement.version))
    if (!form.ok) return show(request, reply, form.errors)
    const asked = { personId, waveId: wave.id, statement: statement.version }
    const outcome = await joinWave(deps, asked)
    if (!outcome.ok) return show(request, reply, { statement: w.refusals[outcome.reason] })
    return redirectTo(reply, '/waves')
  })

  app.post('/waves/:number/leave', { config: { who: 'person' } }, async (request, reply) => {
    const wave = await findAsked(request)
    const personId = request.person?.personId
    if (!wave || personId === undefined) return reply.callNotFound()
    await leaveWave(deps, { personId, waveId: wave.id }) // refused: the page shows where the entry stands
    return redirectTo(reply, '/waves')
  })

  async function findAsked(request: FastifyRequest): Promise<Wave | undefined> {
    const asked = WaveNumber.safeParse(request.params)
    if (!asked.success) return undefined
    const wave = await findWaveByNumber(db, { programme: programme.code, number: asked.data.number })
    return wave?.state === 'planned' ? undefined : wave
  }

  async function show(request: FastifyRequest, reply: FastifyReply, errors?: FieldErrors) {
    const props = await propsOf(deps, request)
    const frame = frameOf(request, reply)
    return sendPage(reply, wavesPage(frame, { ...props, ...(errors && { errors }) }), errors ? 422 : 200)
  }

  async function propsOf(given: JoinDeps, { language, person }: FastifyRequest): Promise<WavesProps> {
    const w = words[language]
    const now = clock()
    const all = (await listWaves(db, programme.code)).filter(({ state }) => state !== 'planned')
    const entries = person ? await listPersonEntries(db, person.personId) : []
    const open = await findOpenWave(db, now, programme.code)
    const next = open ?? (await findNextWave(db, now, programme.code))
    return {
      status: statusOf(w, language, { open, next }),
      open: open && {
        name: open.name,
        mine: await mineOf(given, { personId: person?.personId, open, entries, language }),
      },
      history: all.flatMap((wave) => historyOf(w, wave, entries)),
      waves: all.map((wave) => ({
        name: wave.name,
        href: `/waves/${wave.number}`,
        dates: formatDateTime(language, wave.closesAt > now ? wave.opensAt : wave.closesAt),
        state: w.states[stateAt(wave, now)],
      })),
    }
  }
}

function statusOf(
  w: Words,
  language: Language,
  { open, next }: { open: Wave | undefined; next: Wave | undefined },
): WavesProps['status'] {
  if (open) {
    const strong = formatDateTime(language, open.closesAt)
    return { tag: w.states.open, title: open.name, text: w.closesAt, strong }
  }
  if (!next) return { tag: w.states.closed, title: w.noneTitle, text: w.noneText }
  const strong = formatDateTime(language, next.opensAt)
  return { tag: w.states.announced, title: next.name, text: w.opensAt, strong }
}

async function mineOf(
  deps: JoinDeps,
  {
    personId,
    open,
    entries,
    language,
  }: {
    personId: string | undefined
    open: Wave
    entries: readonly PersonEntry[]
    language: Language
  },
): Promise<NonNullable<WavesProps['open']>['mine']> {
  if (personId === undefined) return { kind: 'signed-out' }
  const entry = entries.find(({ waveId }) => waveId === open.id)
  if (entry && entry.outcome !== 'withdrawn') {
    const joinedAt = formatDateTime(language, entry.joinedAt)
    const { receiptNumber } = entry
    const here = `/waves/${open.number}` as const
    return { kind: 'joined', receiptNumber, joinedAt, entry: `${here}/entry`, leave: `${here}/leave` }
  }
  if (!(await deps.candidateOf(deps, personId))) return { kind: 'not-eligible' }
  const statement = joiningStatement(deps, language)
  return { kind: 'may-join', action: `/waves/${open.number}/join`, statement }
}

function historyOf(w: Words, wave: Wave, entries: readonly PersonEntry[]): WavesProps['history'] {
  const entry = entries.find(({ waveId }) => waveId === wave.id)
  if (!entry) return []
  const href = `/waves/${wave.number}` as const
  const isPublic = wave.state === 'published' || entry.outcome === 'withdrawn'
  if (!isPublic) return [{ name: wave.name, href, outcome: w.outcomes.joined, reason: w.waiting }]
  const reason = isReason(w, entry.reason) ? w.reasons[entry.reason] : ''
  return [{ name: wave.name, href, outcome: w.outcomes[entry.outcome], reason, result: `${href}/result` }]
}

function isReason(w: Words, reason: string | null): reason is keyof Words['reasons'] {
  return reason !== null && Object.hasOwn(w.reasons, reason)
}

/** The statement that this programme asks for when somebody joins. */
function joiningStatement({ programme }: JoinDeps, language: Language) {
  const consent = programme.consents.find(({ purpose }) => purpose === 'joining')
  if (!consent) throw new Error(`Programme ${programme.code} has no statement for joining`)
  const { version, label, explanation } = consent
  return { version, label: label[language], explanation: explanation[language] }
}
