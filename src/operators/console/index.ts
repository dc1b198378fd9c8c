import type { App } from '#platform/http'
import { type InvitationDeps, invitation } from './invitation.ts'
import { people } from './people.ts'
import { type SignInDeps, signIn } from './sign-in.ts'

export const operatorsMenu = [
  { href: '/operators', key: 'operators', label: { id: 'Petugas', en: 'Operators' }, who: ['administrator'] },
]

/** Sign-in, invitations and the list of operators. */
export function mountOperatorsConsole(
  app: App,
  deps: SignInDeps & InvitationDeps & { consoleUrl: string },
): void {
  signIn(app, deps)
  invitation(app, deps)
  people(app, deps)
}
