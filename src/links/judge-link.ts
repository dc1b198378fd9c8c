import { findLinks } from './find-links.ts'
import { hostReasons, writingReasons } from './host-reasons.ts'
import { type Address, type Official, readAddress } from './read-address.ts'
import { readMessage } from './read-message.ts'
import { inOrder, isTrick, type Reason } from './reasons.ts'

export type LinkVerdict = 'official' | 'not-official' | 'looks-fake' | 'no-link'
export type Judgement = {
  verdict: LinkVerdict
  reasons: Reason[]
  /** Of the worst address, as the domain name system knows it. */
  host?: string
  /** The same host as a reader sees it, when that differs. */
  shownHost?: string
  /** The end of the host that tells whose it is. */
  owner?: string
  /** The worst address, as a browser understands it. */
  link?: string
}

/** With one of these even the official host is not vouched for: programs read such an address differently. */
const unsafe: ReadonlySet<Reason> = new Set<Reason>([
  'user-info',
  'port',
  'backslash',
  'other-scheme',
  'unreadable-address',
])
const badness = { official: 0, 'not-official': 1, 'looks-fake': 2 } as const

/**
 * Judges a pasted link, number or whole message by its letters alone; nothing is opened, asked or kept.
 * The worst address decides, and words that only swindlers use outweigh a true address beside them.
 */
export function judgeText(text: string, official: Official): Judgement {
  const said = readMessage(text)
  const addresses = findLinks(text).flatMap((raw) => readAddress(raw, official) ?? [])
  const judged = addresses
    .filter((address) => !(address.isMailbox && address.isUnderOfficial))
    .map((address) => judgeAddress(address, official))
  const worst = judged.toSorted((a, b) => badness[b.verdict] - badness[a.verdict])[0]
  const verdict = said.some(isTrick) ? 'looks-fake' : (worst?.verdict ?? 'no-link')
  return { ...worst, verdict, reasons: inOrder([...(worst?.reasons ?? []), ...said]) }
}

function judgeAddress(address: Address, official: Official) {
  const { host, shownHost, owner, url, isUnderOfficial } = address
  const written = writingReasons(address)
  const reasons = isUnderOfficial ? written : inOrder([...written, ...hostReasons(address, official)])
  return {
    verdict: verdictOn(isUnderOfficial, reasons),
    reasons,
    ...(host && { host, owner }),
    ...(shownHost !== host && { shownHost }),
    ...(url && { link: url.href }),
  }
}

function verdictOn(isUnderOfficial: boolean, reasons: readonly Reason[]): keyof typeof badness {
  if (isUnderOfficial && !reasons.some((reason) => unsafe.has(reason))) return 'official'
  if (reasons.some(isTrick)) return 'looks-fake'
  return reasons.includes('app-download') && reasons.includes('brand-after-slash')
    ? 'looks-fake'
    : 'not-official'
}
