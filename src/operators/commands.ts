import { parseArgs } from 'node:util'
import type { Clock } from '#platform/clock'
import type { Command } from '#platform/cli'
import type { Keyring } from '#platform/crypto'
import type { Database } from '#platform/database'
import { unreachable } from '#platform/outcome'
import { inviteOperator } from './invite-operator.ts'
import { isRole, roles } from './roles.ts'
import { listOperators } from './store.ts'

type Deps = { db: Database; clock: Clock; keyring: Keyring; consoleUrl: string }

const create: Command<Deps> = {
  name: 'operators create',
  summary: `invite an operator:  gelombang operators create --name "…" --email … --roles ${roles.slice(-2).join(',')}`,
  async run({ out, ...deps }, args) {
    const options = {
      name: { type: 'string' },
      email: { type: 'string' },
      roles: { type: 'string' },
      json: { type: 'boolean', default: false },
    } as const
    const { values } = parseArgs({ args, options })
    const asked = (values.roles ?? '').split(',').filter(Boolean)
    const known = asked.filter(isRole)
    if (!values.name || !values.email || known.length === 0 || known.length < asked.length) {
      out(`Needed: --name, --email and --roles, one or more of ${roles.join(', ')}`)
      return 2
    }
    const email = values.email.trim().toLowerCase()
    const outcome = await inviteOperator(deps, {
      actor: { kind: 'system' },
      name: values.name,
      email,
      roles: known,
    })
    if (outcome.ok) {
      const link = new URL(outcome.value.path, deps.consoleUrl).href
      out(
        values.json
          ? JSON.stringify({ link })
          : `Hand this link to ${values.name}; it works once, for three days:\n${link}`,
      )
      return 0
    }
    switch (outcome.reason) {
      case 'email-taken':
        out('An operator has this e-mail address already')
        return 1
      case 'roles-conflict':
        out('One person must not both make and approve payments')
        return 1
      default:
        return unreachable(outcome.reason)
    }
  },
}

const list: Command<Deps> = {
  name: 'operators list',
  summary: 'all operators with state and roles:  gelombang operators list [--json]',
  async run({ db, out }, args) {
    const { values } = parseArgs({ args, options: { json: { type: 'boolean', default: false } } })
    const operators = await listOperators(db)
    if (values.json) out(JSON.stringify(operators))
    else for (const { name, state, roles: held } of operators) out(`${name}  ${state}  ${held.join(', ')}`)
    return 0
  },
}

export const operatorsCommands = [create, list]
