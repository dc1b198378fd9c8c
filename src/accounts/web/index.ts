import type { App } from '#platform/http'
import { account } from './account.ts'
import type { AccountsWeb } from './answers.ts'
import { changeOwnPassword, confirm } from './confirm.ts'
import { forgotPassword, reset } from './forgot-password.ts'
import { signInAndOut } from './sign-in.ts'
import { signUpAccount } from './sign-up-account.ts'
import { signUpSent } from './sign-up-sent.ts'
import { signUpStart } from './sign-up.ts'
import { verify } from './verify.ts'

/** Every route of the module. */
export function mountAccounts(app: App, web: AccountsWeb): void {
  signUpStart(app, web)
  signUpAccount(app, web)
  signUpSent(app, web)
  verify(app, web)
  signInAndOut(app, web)
  forgotPassword(app, web)
  reset(app, web)
  account(app, web)
  confirm(app, web)
  changeOwnPassword(app, web)
}
