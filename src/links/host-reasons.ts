import { hasSuspiciousEnding, isAppStore, isChatHost, isFreeHost, isShortener } from './known-hosts.ts'
import { isOneLetterOff, mixesScripts, skeleton } from './look-alikes.ts'
import { type Address, type Official, officialDomain } from './read-address.ts'
import type { Reason } from './reasons.ts'

/** Longest address that is not remarkable, in characters. */
const usualLength = 300
const squash = (text: string) => text.replaceAll(/[\s._-]+/g, '')

type Check = readonly [Reason, boolean]
const held = (checks: readonly Check[]): Reason[] => checks.filter(([, holds]) => holds).map(([code]) => code)

/** How the address is written, whoever owns it. */
export function writingReasons({ raw, url, isMailbox }: Address): Reason[] {
  const authority = authorityOf(raw)
  const before = raw.split(/[?#]/)[0] ?? ''
  return held([
    ['user-info', !isMailbox && hasUserInfo(url, authority)],
    ['port', url !== undefined && url.port !== ''],
    ['backslash', before.includes('\\')],
    ['encoded-host', /%[0-9a-f]{2}/i.test(authority)],
    ['wide-letters', /[\u3002\uFF01-\uFF5E\uFF61]/u.test(authority)],
    ['hidden-characters', /[\p{Cf}\p{Cc}]|\p{Default_Ignorable_Code_Point}/u.test(authority)],
    ['very-long', raw.length > usualLength],
    ['other-scheme', url !== undefined && !/^https?:$/.test(url.protocol)],
    ['unreadable-address', !url],
    ['not-encrypted', url?.protocol === 'http:'],
  ])
}

/** Why a host that is not the official one is to be mistrusted. */
export function hostReasons(address: Address, official: Official): Reason[] {
  return [...nameReasons(address, official), ...serviceReasons(address, official)]
}

function nameReasons(address: Address, official: Official): Reason[] {
  const { host, shownHost, raw } = address
  const rest = restOf(address)
  const before = readable(address.url?.username ?? '')
  const brand = brandIn(host || raw, shownHost || raw, official)
  return held([
    ['other-domain', host !== ''],
    ['subdomain-trick', hasOfficialInside(address, official)],
    ['other-domain-with-brand', brand === 'plain' || hasBrand(before, official)],
    ['look-alike-letters', brand === 'alike'],
    ['misspelt-brand', brand === 'misspelt'],
    ['mixed-scripts', mixesScripts(shownHost)],
    ['punycode', /(?:^|\.)xn--/.test(host)],
    ['brand-after-slash', hasBrand(rest, official)],
    ['wave-number-in-name', namesWave(`${host}${rest}`, official)],
    ['ip-address', /^[\d.]+$|^\[/.test(host)],
    ['suspicious-ending', hasSuspiciousEnding(host)],
  ])
}

/** What kind of service the host is: fakes live in others' houses. */
function serviceReasons(address: Address, official: Official): Reason[] {
  const { host, raw } = address
  const rest = restOf(address)
  const isHired = isShortener(host) || isFreeHost(host)
  const isAppOfBrand = isAppStore(host) && hasBrand(rest, official)
  return held([
    ['other-domain-with-brand', isHired && hasBrand(rest, official)],
    ['shortener', isShortener(host)],
    ['free-hosting', isFreeHost(host)],
    ['chat-link', isChatHost(host) || /^(?:tg|whatsapp|sms):/i.test(raw)],
    ['app-download', isAppOfBrand || /\.apk\b/i.test(rest) || /^(?:market|intent):/i.test(raw)],
  ])
}

/** What follows the host, as people read it. */
function restOf({ url, raw }: Address): string {
  return readable(url ? `${url.pathname}${url.search}${url.hash}` : raw)
}

/** Everything between the scheme and the path, as written; browsers take `\` for `/`. */
function authorityOf(raw: string): string {
  return (
    raw
      .replace(/^[a-z][a-z0-9+.-]*:/i, '')
      .replace(/^[/\\]+/, '')
      .split(/[/\\?#]/)[0] ?? ''
  )
}

function hasUserInfo(url: URL | undefined, authority: string): boolean {
  return authority.includes('@') || (url !== undefined && `${url.username}${url.password}` !== '')
}

function hasBrand(text: string, { brandWords }: Official): boolean {
  const plain = squash(text.toLowerCase())
  return brandWords.some((word) => plain.includes(squash(word.toLowerCase())))
}

function brandIn(
  host: string,
  shown: string,
  official: Official,
): 'plain' | 'alike' | 'misspelt' | undefined {
  if (hasBrand(host, official)) return 'plain'
  const seen = skeleton(shown)
  const words = official.brandWords.map((word) => skeleton(squash(word)))
  if (words.some((word) => squash(seen).includes(word))) return 'alike'
  const pieces = [
    ...seen.split(/[._-]/),
    ...shown.toLowerCase().replaceAll(/\d/g, '').split(/[._-]/).map(skeleton),
  ]
  const isNear = words.some((word) => word.length >= 6 && pieces.some((piece) => isOneLetterOff(piece, word)))
  if (!isNear) return undefined
  return /[^\p{ASCII}]/u.test(shown) ? 'alike' : 'misspelt'
}

/** `prakerja.go.id.evil.example`, `prakerja-go-id.example`, or the official host before an `@`. */
function hasOfficialInside({ url, host, shownHost, raw }: Address, official: Official): boolean {
  const domain = `-${evened(officialDomain(official))}-`
  const isInFront = [shownHost, host].some((text) => `-${evened(text)}`.includes(domain))
  // With backslashes, programs disagree which part is the host: any of them may be the bait.
  const decoy = raw.includes('\\') || !url ? (raw.split(/[?#]/)[0] ?? '') : ''
  const baits = [
    readable(url?.username ?? ''),
    readable(url?.password ?? ''),
    decoy.replaceAll(/[\\/:@]+/g, '-'),
  ]
  return isInFront || baits.some((text) => `-${evened(text)}-`.includes(domain))
}

function evened(text: string): string {
  return skeleton(text).replaceAll(/[._-]+/g, '-')
}

function namesWave(text: string, { brandWords }: Official): boolean {
  const plain = text.toLowerCase()
  const isWave = /(?:gelombang|(?<![a-z])gel|wave|batch)[-_=/. ]{0,2}\d{1,3}(?!\d)/.test(plain)
  return (
    isWave ||
    brandWords.some((word) => new RegExp(`${RegExp.escape(squash(word))}[-_]?\\d{1,3}(?!\\d)`).test(plain))
  )
}

function readable(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
