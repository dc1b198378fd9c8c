import { z } from 'zod'
import type { Clock } from '#platform/clock'
import type { Keyring } from '#platform/crypto'
import type { Database } from '#platform/database'
import { type App, frameOf, readForm, sendPage } from '#platform/http'
import { inviteOperator } from '../invite-operator.ts'
import { roles } from '../roles.ts'
import { listOperators } from '../store.ts'
import { peoplePage } from './people.page.ts'
import { type Words, words } from './words.ts'

type Deps = { db: Database; clock: Clock; keyring: Keyring; consoleUrl: string }

const Invite = ({ people: w }: Words) =>
  z.object({
    name: z.string().trim().min(2, w.nameMissing).max(100, w.nameMissing),
    email: z.string().trim().toLowerCase().pipe(z.email(w.emailWrong)),
    roles: z
      .preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(z.enum(roles)))
      .catch([])
      .refine((chosen) => chosen.length > 0, w.rolesMissing),
  })

/** The list of operators, and inviting one more. */
export function people(app: App, deps: Deps): void {
  const config = { who: ['administrator'] } as const

  app.get('/operators', { config }, async (request, reply) =>
    sendPage(reply, peoplePage(frameOf(request, reply), { people: await list(request.language) })),
  )

  app.post('/operators', { config }, async (request, reply) => {
    const frame = frameOf(request, reply)
    const w = words[request.language]
    const form = readForm(request.body, Invite(w))
    if (!form.ok)
      return sendPage(reply, peoplePage(frame, { people: await list(request.language), ...form }), 422)
    const actor = { kind: 'operator', id: request.operator?.operatorId ?? '' } as const
    const outcome = await inviteOperator(deps, { actor, ...form.fields })
    const people = await list(request.language)
    if (outcome.ok) {
      const link = new URL(outcome.value.path, deps.consoleUrl).href
      return sendPage(reply, peoplePage(frame, { people, link }))
    }
    const errors =
      outcome.reason === 'email-taken' ? { email: w.people.emailTaken } : { roles: w.people.rolesConflict }
    const typed = { name: form.fields.name, email: form.fields.email, roles: form.fields.roles.join(',') }
    return sendPage(reply, peoplePage(frame, { people, typed, errors }), 422)
  })

  async function list(language: 'id' | 'en') {
    const w = words[language].people
    const operators = await listOperators(deps.db)
    return operators.map(({ name, roles: held, state }) => ({
      name,
      roles: held.map((role) => w.roleNames[role] ?? role).join(', '),
      state: w.states[state],
    }))
  }
}
