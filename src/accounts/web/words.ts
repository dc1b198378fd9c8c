import { words as account } from './words.account.ts'
import { words as signIn } from './words.sign-in.ts'
import { words as signUp } from './words.sign-up.ts'

export const words = {
  id: { ...signUp.id, ...signIn.id, ...account.id },
  en: { ...signUp.en, ...signIn.en, ...account.en },
}
export type Words = (typeof words)['id']
