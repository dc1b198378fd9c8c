import { notifyPerson } from '#accounts'
import type { Message } from '#notices'
import type { Clock } from '#platform/clock'
import type { Keyring } from '#platform/crypto'
import type { Transaction } from '#platform/database'
import type { Language } from '#platform/ui'
import { noticeWords, type NoticeWords } from './notice-words.ts'

export type TellDeps = { clock: Clock; keyring: Keyring }

/** Tells a person by e-mail and in the inbox, in the caller's transaction; once for each `key`. */
export async function tellPerson(
  tx: Transaction,
  { clock, keyring }: TellDeps,
  {
    personId,
    key,
    message,
  }: {
    personId: string
    key: string
    message: (words: NoticeWords, language: Language) => Message
  },
): Promise<void> {
  await notifyPerson(
    { tx, clock, keyring },
    { personId, key: `payouts.${key}`, message: (language) => message(noticeWords[language], language) },
  )
}
