const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

const honorifics = words(
  'BPK BAPAK BP IBU SDR SDRI SDRA SAUDARA SAUDARI TN NY NN NONA TUAN NYONYA MR MRS MS H HJ HAJI HAJJAH KH KYAI ' +
    'USTADZ USTAD UST DR DRA DRS DRG IR PROF RA RR RADEN R RM TB TUBAGUS TGK TEUKU CUT ALM ALMH',
)
const degrees = words(
  'SE SH ST SP SS SI SIP SKM SPD SPDI SAG SKOM SSI STP SSN SIKOM SPSI SFARM SKEP SIAK MM MH MT MSI MPD MKOM MAG MA ' +
    'MBA MKES PHD SPOG AMD AMK AMKEB STR APT NERS LC SST',
)
const connectors = words('BIN BINTI BT BTE B AL EL')

/** Names that are written in many ways, and by very many people. */
const classes: readonly ReadonlySet<string>[] = [
  words(
    'M MH MD MOH MOCH MUH MUCH MHD MUHD MUHAMAD MUHAMMAD MUHAMMED MOHAMAD MOHAMMAD MOCHAMAD MOCHAMMAD MUCHAMAD ' +
      'MUCHAMMAD MOKHAMAD MUKHAMAD',
  ),
  words('AHMAD ACHMAD AKHMAD AHMED ACH AKH'),
  words('ABD ABDUL ABDOEL ABDL'),
]

/** Splits a name into its words: upper case, without accents, points, titles, degrees and connectors. */
export function prepareName(name: string, { keepMask = false } = {}): string[] {
  const [beforeDegrees = ''] = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toUpperCase().split(',')
  const letters = beforeDegrees
    .replaceAll(/[.'`’ʼ]/g, '')
    .replaceAll(keepMask ? /[^\p{L}\p{N}*]+/gu : /[^\p{L}\p{N}]+/gu, ' ')
  return dropConnectors(dropDegrees(dropHonorifics(letters.split(' ').filter(Boolean))))
}

/** Says whether some title fits a pattern. */
export function couldBeTitle(pattern: RegExp): boolean {
  return [...honorifics].some((title) => pattern.test(title))
}

function dropHonorifics(name: readonly string[]): readonly string[] {
  const first = name.findIndex((word, i) => !honorifics.has(word) || i === name.length - 1)
  return name.slice(Math.max(first, 0))
}

function dropDegrees(name: readonly string[]): readonly string[] {
  const last = name.findLastIndex((word, i) => !degrees.has(word) || i === 0)
  return name.slice(0, last + 1)
}

function dropConnectors(name: readonly string[]): string[] {
  return name.filter((word, i) => i === 0 || !connectors.has(word))
}

/** Says whether two words are ways of writing one name. A bare `M` is an initial, not a way of writing Muhammad. */
export function areVariants(a: string, b: string): boolean {
  if (a.length === 1 || b.length === 1) return false
  if (classes.some((members) => members.has(a) && members.has(b))) return true
  return fold(a) === fold(b) || fold(modernise(a)) === fold(b) || fold(a) === fold(modernise(b))
}

/** Says whether a word tells people apart: not one of the commonest names, and longer than two letters. */
export function isDistinctive(word: string): boolean {
  return word.length > 2 && !classes.some((members) => members.has(word))
}

const folds: readonly [RegExp, string][] = [
  [/OE/g, 'U'],
  [/DJ/g, 'J'],
  [/TJ/g, 'C'],
  [/CH|KH/g, 'H'],
  [/SJ|SY/g, 'S'],
  [/NJ/g, 'NY'],
  [/PH|V/g, 'F'],
  [/DH/g, 'D'],
  [/TH/g, 'T'],
  [/Q/g, 'K'],
  [/Z/g, 'S'],
  [/X/g, 'KS'],
  [/Y(?![AEIOU])/g, 'I'],
  [/(.)\1+/g, '$1'],
  [/H$/, ''],
]

/** Brings the spellings of one sound together. The order matters. */
function fold(word: string): string {
  return folds.reduce((text, [from, to]) => text.replaceAll(new RegExp(from, 'g'), to), word)
}

const modernSigns: Readonly<Record<string, string>> = {
  DJ: 'J',
  TJ: 'C',
  NJ: 'NY',
  SJ: 'SY',
  OE: 'U',
  CH: 'KH',
  J: 'Y',
}

/** Rewrites the spelling from before 1972, if the word shows it. */
function modernise(word: string): string {
  if (!/DJ|TJ|OE|NJ|SJ/.test(word)) return word
  return word.replaceAll(/DJ|TJ|NJ|SJ|OE|CH|J/g, (sign) => modernSigns[sign] ?? sign)
}
