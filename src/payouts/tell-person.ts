import { type Message, notify } from '#notices'
import type { Clock } from '#platform/clock'
import type { Keyring } from '#platform/crypto'
import type { Transaction } from '#platform/database'
import type { Language } from '#platform/ui'
import type { ContactOf } from './neighbours.ts'
import { noticeWords, type NoticeWords } from './notice-words.ts'

export type TellDeps = { clock: Clock; keyring: Keyring; contactOf: ContactOf }

/** Tells a person by e-mail and in the inbox, in the caller's transaction; once for each `key`. */
export async function tellPerson(
  tx: Transaction,
  { clock, keyring, contactOf }: TellDeps,
  told: { personId: string; key: string; message: (words: NoticeWords, language: Language) => Message },
): Promise<void> {
  const contact = await contactOf({ db: tx, keyring }, told.personId)
  if (!contact) return // the account was erased: nobody is left to be told
  const { language, email } = contact
  const message = told.message(noticeWords[language], language)
  const notice = {
    personId: told.personId,
    key: `payouts.${told.key}`,
    language,
    message,
    email,
    inbox: true,
  }
  await notify({ tx, clock, keyring }, notice)
}
