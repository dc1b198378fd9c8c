import type { Language } from '#platform/ui'

/** What a notice says, in one language. Rows are facts such as "Source: civil registry, 3 May 2022". */
export type Message = {
  /** No personal data: a subject shows on locked screens. */
  subject: string
  paragraphs: readonly string[]
  rows?: readonly (readonly [label: string, value: string])[]
  /** The one link; a path of ours, made absolute with the configured host only. */
  action?: { label: string; path: `/${string}` }
}

/** Who we are, as every message says it. */
export type Sender = {
  /** Address of this installation, such as `https://gelombang.example`. */
  publicUrl: string
  /** The programme's one official host. */
  officialHost: string
  isOfficial: boolean
}

/** The whole text of an e-mail: the message, then the same honest lines under each. */
export function mailText(message: Message, language: Language, sender: Sender): string {
  const { action } = message
  const rows = (message.rows ?? []).map(([label, value]) => `${label}: ${value}`)
  const link = action && `${action.label}:\n${linkOf(message, sender)}`
  const blocks = [...message.paragraphs, rows.join('\n'), link, '--', ...closing(language, sender)]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}

/** Where the one link leads: always to the configured address. */
export function linkOf({ action }: Message, { publicUrl }: Sender): string | undefined {
  return action && new URL(action.path, publicUrl).href
}

/** The lines that end each message, so that people can tell ours from a fake. */
export function closing(language: Language, { officialHost, isOfficial, publicUrl }: Sender): string[] {
  const { host } = new URL(publicUrl)
  const lines = words[language]
  return [
    ...(isOfficial ? [] : [lines.demonstration]),
    lines.host(officialHost, host, isOfficial),
    lines.secrets,
  ]
}

const words = {
  id: {
    demonstration:
      'Ini peragaan Gelombang, perangkat lunak mandiri. Ini bukan situs resmi dan bukan pesan resmi.',
    host: (official: string, host: string, isOfficial: boolean) =>
      isOfficial
        ? `Satu-satunya situs resmi adalah ${official}. Tautan dalam pesan ini selalu menuju ke sana.`
        : `Satu-satunya situs resmi program adalah ${official}. Tautan dalam pesan ini menuju ke ${host}, tempat Anda mencoba peragaan ini.`,
    secrets: 'Pendaftaran gratis. Tidak ada petugas yang akan meminta kata sandi, kode, atau uang Anda.',
  },
  en: {
    demonstration:
      'This is a demonstration of Gelombang, independent software. It is not the official site and not an official message.',
    host: (official: string, host: string, isOfficial: boolean) =>
      isOfficial
        ? `The only official site is ${official}. The link in this message always leads there.`
        : `The only official site of the programme is ${official}. The link in this message leads to ${host}, where you try this demonstration.`,
    secrets: 'Signing up is free. No officer will ask you for your password, a code or money.',
  },
}
