import { z } from 'zod'
import { type App, frameOf, readForm, redirectTo, sendPage } from '#platform/http'
import { findRegion } from '#platform/regions'
import { planWave, changePlan } from '../plan-wave.ts'
import { mostSeats, splitSeats } from '../quotas.ts'
import { listQuotas } from '../store/waves.ts'
import { actorOf, findAsked, type WavesConsoleDeps } from './deps.ts'
import { readInstant } from './instant.ts'
import { planPage } from './plan.page.ts'
import { quotasPage } from './quotas.page.ts'
import { type Words, words } from './words.ts'

const config = { who: ['wave-manager'] } as const

const Plan = (w: Words) => {
  const instant = z.string().transform(readInstant).pipe(z.date(w.instantWrong))
  const count = (most: number, message: string) =>
    z
      .string()
      .trim()
      .regex(/^\d{1,8}$/, message)
      .transform(Number)
      .pipe(z.int().max(most, message))
  const age = z
    .string()
    .trim()
    .regex(/^(?:\d{1,3})?$/, w.ageWrong)
    .transform((text) => (text === '' ? undefined : Number(text)))
  return z.object({
    opensAt: instant,
    closesAt: instant,
    listingUntil: instant,
    seats: count(mostSeats, w.totalWrong),
    reservePercent: count(100, w.percentWrong),
    minimumAge: age,
    maximumAge: age,
  })
}

/** Planning the next wave, and dividing its places. */
export function plan(app: App, deps: WavesConsoleDeps): void {
  const { db, programme } = deps

  app.get('/waves/plan', { config }, (request, reply) =>
    sendPage(reply, planPage(frameOf(request, reply), { typed: { reservePercent: '10' } })),
  )

  app.post('/waves/plan', { config }, async (request, reply) => {
    const frame = frameOf(request, reply)
    const w = words[request.language]
    const form = readForm(request.body, Plan(w))
    if (!form.ok) return sendPage(reply, planPage(frame, form), 422)
    const { seats, reservePercent, ...dates } = form.fields
    const planned = await planWave(deps, {
      actor: actorOf(request),
      programme: programme.code,
      plan: { ...dates, quotas: splitSeats(seats, reservePercent) },
    })
    if (planned.ok) return redirectTo(reply, `/waves/${planned.value.number}`)
    const field = { 'bad-dates': 'closesAt', 'bad-ages': 'minimumAge', 'bad-quotas': 'seats' }[planned.reason]
    const errors = { [field]: w.refusals[planned.reason] }
    const typed = readForm(request.body, z.record(z.string(), z.string()))
    return sendPage(reply, planPage(frame, { errors, ...(typed.ok && { typed: typed.fields }) }), 422)
  })

  app.get('/waves/:number/quotas', { config }, async (request, reply) => {
    const wave = await findAsked(deps, request)
    if (wave?.state !== 'planned') return reply.callNotFound()
    const rows = (await listQuotas(db, wave.id)).map(({ province, seats, reserve }) =>
      rowOf(province, { seats: String(seats), reserve: String(reserve) }),
    )
    const back = `/waves/${wave.number}` as const
    return sendPage(reply, quotasPage(frameOf(request, reply), { wave: wave.name, back, rows }))
  })

  app.post('/waves/:number/quotas', { config }, async (request, reply) => {
    const wave = await findAsked(deps, request)
    if (wave?.state !== 'planned') return reply.callNotFound()
    const w = words[request.language]
    const back = `/waves/${wave.number}` as const
    const provinces = (await listQuotas(db, wave.id)).map(({ province }) => province)
    const form = readForm(request.body, Quotas(w, provinces))
    if (form.ok) {
      const quotas = provinces.map((province) => ({
        province,
        seats: form.fields[`seats-${province}`] ?? 0,
        reserve: form.fields[`reserve-${province}`] ?? 0,
      }))
      const asked = { actor: actorOf(request), waveId: wave.id, plan: { ...planOf(wave), quotas } }
      const changed = await changePlan(deps, asked)
      if (changed.ok) return redirectTo(reply, back)
    }
    const typed = form.ok ? {} : form.typed
    const rows = provinces.map((province) =>
      rowOf(province, {
        seats: typed[`seats-${province}`] ?? '',
        reserve: typed[`reserve-${province}`] ?? '',
      }),
    )
    const errors = form.ok ? { [`seats-${provinces[0]}`]: w.refusals['bad-quotas'] } : form.errors
    return sendPage(reply, quotasPage(frameOf(request, reply), { wave: wave.name, back, rows, errors }), 422)
  })
}

const Quotas = (w: Words, provinces: readonly number[]) => {
  const count = (province: number) =>
    z
      .string(w.countWrong(nameOf(province)))
      .trim()
      .regex(/^\d{1,8}$/, w.countWrong(nameOf(province)))
      .transform(Number)
  const fields = provinces.flatMap((province) => [
    [`seats-${province}`, count(province)] as const,
    [`reserve-${province}`, count(province)] as const,
  ])
  return z.object(Object.fromEntries(fields))
}

function rowOf(province: number, { seats, reserve }: { seats: string; reserve: string }) {
  return {
    name: nameOf(province),
    seats: { name: `seats-${province}`, value: seats },
    reserve: { name: `reserve-${province}`, value: reserve },
  }
}

function nameOf(province: number): string {
  return findRegion(String(province))?.name ?? String(province)
}

function planOf({
  name,
  opensAt,
  closesAt,
  listingUntil,
  minimumAge,
  maximumAge,
}: {
  name: string
  opensAt: Date
  closesAt: Date
  listingUntil: Date
  minimumAge: number | null
  maximumAge: number | null
}) {
  const ages = { minimumAge: minimumAge ?? undefined, maximumAge: maximumAge ?? undefined }
  return { name, opensAt, closesAt, listingUntil, ...ages }
}
