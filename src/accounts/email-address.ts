import { domainToASCII, domainToUnicode } from 'node:url'

/** An e-mail address: as mail is sent to it, and as it is compared. */
export type EmailAddress = {
  /** What was typed, its domain in ASCII and small letters. */
  address: string
  /** The one form in which addresses are compared and claimed. */
  canonical: string
}

const longest = 254 // RFC 5321 §4.5.3.1.3, less the angle brackets
const localPart = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const domainName = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/

/**
 * Reads an e-mail address; `undefined` when it is none that we can send to.
 * Only ASCII letters are made small: `'K'.toLowerCase()` is `'k'` for the Kelvin sign too, and two people would
 * become one. A local part outside ASCII is refused; a domain is compared as DNS knows it.
 */
export function readEmailAddress(typed: string): EmailAddress | undefined {
  const text = typed.trim()
  const at = text.lastIndexOf('@')
  const local = text.slice(0, at)
  const domain = readDomain(text.slice(at + 1))
  if (at < 1 || local.length > 64 || !localPart.test(local) || domain === undefined) return undefined
  const address = `${local}@${domain}`
  if (address.length > longest) return undefined
  return { address, canonical: `${smallAscii(local)}@${domain}` }
}

/** `s•••@contoh.id`: enough for the owner to know it again. */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf('@')
  return `${address.slice(0, 1)}•••${address.slice(at)}`
}

function readDomain(typed: string): string | undefined {
  const small = smallAscii(typed)
  const ascii = domainToASCII(small)
  // What IDNA would have to fold first (ligatures, full-width letters, the Kelvin sign) nobody types in earnest.
  if (!domainName.test(ascii) || (ascii !== small && domainToUnicode(ascii) !== small)) return undefined
  return ascii
}

function smallAscii(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}
