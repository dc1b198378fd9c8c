import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { judgeText } from '#links'

const official = { host: 'www.prakerja.go.id', brandWords: ['prakerja', 'kartu prakerja', 'kartuprakerja'] }
const domain = 'prakerja.go.id'

/** Whether browsers would go to the official domain: worked out here anew, from the standard's own parser. */
function leadsToOfficial(link: string): boolean {
  const host = URL.parse(link)?.hostname.replace(/\.$/, '') ?? ''
  return host === domain || host.endsWith(`.${domain}`)
}

const own = fc.constantFrom(domain, `www.${domain}`, `dashboard.${domain}`)
const foreign = fc.constantFrom(
  'evil.example',
  'evil',
  'daftar.vip',
  'x.co.id',
  'go.id',
  '192.0.2.7',
  '[::1]',
  'id',
)
const joint = fc.constantFrom(
  '.', '@', ':', '/', '\\', '%2e', '%2E', '。', '．', '｡', '-', '', ':80@', '\\@', '/@', '%40', '%00', '%5c', '?', '#',
  '\t', '\n', '\r\n.', '\u200B', '\u200B.', '\u00AD', '\uFEFF.', '\u2060@', '..', '."', "'.", '",', ',', '|', ';', '&',
  '=', '⁄', '∕', '⧸', '؟', '＃', '＠', '：', '／', '＼', '\u202E', '☠', 'ß', '½', '(', ').', '*', '_', '~', '!',
) // prettier-ignore
const scheme = fc.constantFrom(
  'https://', 'http://', 'HTTPS://', 'https:', 'https:/', 'https:///', 'https:\\\\', '//', '', 'ftp://', 'javascript://', 'data:',
  'blob:https://', 'hxxps://', 'https://https://', 'view-source:https://', 'x:', 'intent://', 'https://a:b@',
) // prettier-ignore
const alike: Record<string, readonly string[]> = {
  a: ['а', 'ɑ', 'α', 'á', '4'], e: ['е', 'é', '3'], r: ['г', 'ʀ'], p: ['р', 'ρ'], k: ['к', 'ĸ', 'K'], j: ['ј', 'ĵ'],
  o: ['о', '0', 'ο'], i: ['і', 'ı', '1', 'l'], g: ['ɡ', 'ց', '9'], d: ['ԁ', 'ɗ'], '.': ['。', '%2e', '．', '․', '·', ','],
} // prettier-ignore

/** The official name with some letters exchanged for such as look alike, wide, upper case or encoded ones. */
const disguised = fc
  .tuple(own, fc.array(fc.tuple(fc.nat(30), fc.nat(9)), { maxLength: 6 }))
  .map(([name, changes]) => {
    const letters = Array.from(name)
    for (const [at, which] of changes) {
      const letter = letters[at % letters.length] ?? ''
      const code = letter.codePointAt(0) ?? 0
      const disguises = [
        ...(alike[letter] ?? []),
        letter.toUpperCase(),
        `%${code.toString(16)}`,
        `${letter}\u0301`,
        `${letter}\u200D`,
      ]
      letters[at % letters.length] = disguises[which % disguises.length] ?? letter
    }
    return letters.join('')
  })
const part = fc.oneof(own, foreign, disguised, joint, fc.string({ unit: 'grapheme', maxLength: 4 }))
const trick = fc
  .tuple(
    scheme,
    fc.array(part, { minLength: 1, maxLength: 7 }),
    fc.constantFrom('', '/', '/daftar', '?a', '#b'),
  )
  .map(([start, parts, end]) => `${start}${parts.join('')}${end}`)

test('no address outside the official domain is ever called official', () => {
  let outside = 0
  fc.assert(
    fc.property(trick, (text) => {
      const { verdict, host = '' } = judgeText(text, official)
      if (verdict !== 'official') outside += 1
      return verdict !== 'official' || leadsToOfficial(`https://${host}/`)
    }),
    { numRuns: 5_000 },
  )
  assert.ok(outside > 1_000)
})

test('a link that browsers take elsewhere is not official, whatever it looks like', () => {
  const elsewhere = fc
    .tuple(
      fc.constantFrom('https://', 'http://', 'https:', 'https:\\\\'),
      own,
      joint,
      foreign,
      fc.constantFrom('', '/', '/x'),
    )
    .map(([start, name, between, other, end]) => `${start}${name}${between}${other}${end}`)
  const disguises = disguised.map((name) => `https://${name}/`)
  const goesElsewhere = (link: string) => URL.canParse(link) && !leadsToOfficial(link)
  const link = fc.oneof(elsewhere, disguises).filter(goesElsewhere)
  const isOfficial = (text: string) => judgeText(text, official).verdict === 'official'
  fc.assert(
    fc.property(link, (alone) => !isOfficial(alone)),
    { numRuns: 5_000 },
  )
  // In a message a gap ends a link: what stands after it is another word.
  const inMessage = link.filter((one) => !/\s/u.test(one)).map((one) => `Daftar sekarang: ${one} (gratis)`)
  fc.assert(
    fc.property(inMessage, (message) => !isOfficial(message)),
    { numRuns: 5_000 },
  )
})

test('an official page stays official in any message that asks for nothing', () => {
  const words = fc.constantFrom(
    'Daftar',
    'di',
    'sini',
    'gratis.',
    'Gelombang',
    '47',
    'dibuka!',
    'Rp600.000',
    '\n',
    '👉',
  )
  const message = fc.array(words, { maxLength: 8 }).map((each) => each.join(' '))
  const path = fc.webPath()
  fc.assert(
    fc.property(message, own, path, message, (before, host, rest, after) => {
      const { verdict, reasons } = judgeText(`${before} https://${host}${rest} ${after}`, official)
      assert.deepEqual(
        { verdict, reasons: reasons.filter((r) => r !== 'very-long') },
        { verdict: 'official', reasons: [] },
      )
    }),
  )
})

test('a look-alike is shown with its true name, and its owner with it', () => {
  const { host, shownHost, owner } = judgeText('https://рrakerja.go.id/daftar', official)
  assert.deepEqual(
    { host, shownHost, owner },
    { host: 'xn--rakerja-pjg.go.id', shownHost: 'рrakerja.go.id', owner: 'xn--rakerja-pjg.go.id' },
  )
})

test('the worst address of a message decides', () => {
  const text =
    'https://www.prakerja.go.id https://example.com https://prakerja.vip https://www.prakerja.go.id'
  const { verdict, host } = judgeText(text, official)
  assert.deepEqual({ verdict, host }, { verdict: 'looks-fake', host: 'prakerja.vip' })
})
