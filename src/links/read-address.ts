import { domainToUnicode } from 'node:url'
import { hasKnownEnding, ownerOf } from './known-hosts.ts'

/** The programme's one site, and the words that fakes borrow from it. */
export type Official = { readonly host: string; readonly brandWords: readonly string[] }

/** An address as a browser understands it; nothing of it is ever opened. */
export type Address = {
  /** As it was written. */
  readonly raw: string
  readonly url: URL | undefined
  /** In the letters of the domain name system, without the dot that may end it. Empty when it cannot be read. */
  readonly host: string
  /** The host in the letters that a reader sees. */
  readonly shownHost: string
  /** The end of the host that tells whose it is. */
  readonly owner: string
  /** Without a scheme and with a mailbox in front. */
  readonly isMailbox: boolean
  readonly isUnderOfficial: boolean
}

const usable = /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)(?:\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)+$/
const anyScheme = /^[a-z][a-z0-9+.-]*:/i

/** The domain to which everything official belongs: the host without `www.`. */
export function officialDomain({ host }: Official): string {
  return host.toLowerCase().replace(/^www\./, '')
}

/** Reads one written address by the rules of browsers (WHATWG URL); `undefined` when it is none after all. */
export function readAddress(raw: string, official: Official): Address | undefined {
  const text = raw.replace(/^mailto:/i, '')
  const hasScheme = text === raw && anyScheme.test(raw) && !isHostWithPort(raw)
  const url = URL.parse(hasScheme ? text : `https://${text.replace(/^[/\\]+/, '')}`) ?? undefined
  const address: Address = {
    raw,
    url,
    ...readHost(url, officialDomain(official)),
    isMailbox: !hasScheme && /^[^/\\?#:@]+@[^/\\?#@]+$/.test(text),
  }
  return hasScheme || isAddress(address, official) ? address : undefined
}

function readHost(url: URL | undefined, domain: string) {
  const host = (url?.hostname ?? '').replace(/\.$/, '')
  const isUnderOfficial = isUnder(host, domain)
  const owner = isUnderOfficial ? domain : ownerOf(host)
  return { host, shownHost: domainToUnicode(host) || host, owner, isUnderOfficial }
}

function isUnder(host: string, domain: string): boolean {
  return usable.test(host) && (host === domain || host.endsWith(`.${domain}`))
}

function isHostWithPort(raw: string): boolean {
  return /^[^/\\:@]+\.[^/\\:@]+:\d*(?:[/\\?#]|$)/.test(raw)
}

/** Without a scheme a dot may be no more than the end of a sentence. */
function isAddress({ raw, url, host }: Address, official: Official): boolean {
  const words = [officialDomain(official), ...official.brandWords]
  const hasBrand = words.some((word) => raw.toLowerCase().includes(word))
  if (!url) return raw.toLowerCase().includes(officialDomain(official))
  if (/^[\d.]+$/.test(host)) return /^(?:\d{1,3}\.){3}\d{1,3}(?:[:/?#]|$)/.test(raw)
  if (!host.includes('.') || host.startsWith('.')) return false
  if (hasKnownEnding(host) || /^www\d?\./.test(host) || /(?:^|\.)xn--/.test(host)) return true
  return hasBrand && (host.split('.').length > 2 || !/[.。．｡]\p{Lu}/u.test(raw))
}
