import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { acceptInvitation, codeAt, findInvited, inviteOperator, type Role } from '#operators'
import { writePrivately } from './secrets.ts'

type Deps = Parameters<typeof acceptInvitation>[0]

/** Who runs a trial: enough people for everything that needs two. */
const people: readonly { email: string; name: string; roles: readonly Role[] }[] = [
  { email: 'dewi@contoh.id', name: 'Dewi Kartika', roles: ['reviewer', 'wave-manager', 'payment-maker'] },
  { email: 'bayu@contoh.id', name: 'Bayu Saputra', roles: ['reviewer', 'wave-manager', 'payment-approver'] },
  { email: 'rina@contoh.id', name: 'Rina Hapsari', roles: ['auditor', 'administrator'] },
]

const Known = z.array(z.object({ email: z.string(), password: z.string(), totpSecret: z.string() }))
export type DemoOperator = z.infer<typeof Known>[number]

/**
 * Sees to it that the demo operators of a trial exist.
 *
 * @returns all of them, and whether they were made now: only then are their passwords printed
 */
export async function ensureDemoOperators(
  deps: Deps,
  folder: string,
): Promise<{ operators: DemoOperator[]; isNew: boolean }> {
  const file = join(folder, 'demo-operators.json')
  if (existsSync(file)) {
    return { operators: Known.parse(JSON.parse(readFileSync(file, 'utf8'))), isNew: false }
  }
  const operators: DemoOperator[] = []
  for (const person of people) operators.push(await createOne(deps, person))
  writePrivately(file, JSON.stringify(operators, undefined, 2))
  return { operators, isNew: true }
}

async function createOne(deps: Deps, person: (typeof people)[number]): Promise<DemoOperator> {
  const invited = await inviteOperator(deps, { actor: { kind: 'system' }, ...person })
  if (!invited.ok) throw new Error(`Cannot invite ${person.name}: ${invited.reason}`)
  const token = invited.value.path.split('/').at(-1) ?? ''
  const totpSecret = (await findInvited(deps, token))?.secret ?? ''
  const password = randomBytes(12).toString('base64url')
  // The step before now: the code of this moment stays good for the first sign-in.
  const code = codeAt(totpSecret, new Date(deps.clock().getTime() - 30_000))
  const accepted = await acceptInvitation(deps, { token, password, code })
  if (!accepted.ok) throw new Error(`Cannot activate ${person.name}: ${accepted.reason}`)
  return { email: person.email, password, totpSecret }
}
