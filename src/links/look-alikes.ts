/**
 * Letters that look like a Latin one, by that letter. A part of the table of Unicode (UTS 39, confusables.txt) that
 * covers the scripts which domain names allow; letters with accents are taken apart by NFKD instead.
 */
const lookAlikes: Readonly<Record<string, string>> = {
  a: 'аαɑᴀаⲁꓮᎪ4@', b: 'вьЬʙβꓐᏏ8', c: 'сϲᴄⅽꓚᏟ', d: 'ԁɗđᴅꓓᎠ', e: 'еєεҽɛᴇⲉꓰᎬ3', f: 'ƒꜰꓝ', g: 'ɡցɢԍꓖᏀ9', h: 'һհʜнħꓧᎻ',
  j: 'јյᴊϳꓙᎫ', k: 'кκᴋƙĸⲕꓗᏦ', l: 'ӏіιıɩɪłʟǀᎥꓲꓡi1|!', m: 'мᴍꓟᎷ', n: 'пոηɴꓠ', o: 'оοօσᴏøⲟꓳ0', p: 'рρᴘƿքⲣꓑᏢ',
  q: 'ԛգ', r: 'гʀɾᴦɼⲅꓣᏒ', s: 'ѕꜱʂꓢᏚ5$', t: 'тτᴛŧꓔᎢ', u: 'υսᴜʋꓴ', v: 'ѵνᴠꓦᏙ', w: 'ԝաᴡωꓪᎳ', x: 'хχꓫ', y: 'уγʏүꓬ', z: 'ᴢʐꓜ',
} // prettier-ignore

const latinOf = new Map(
  Object.entries(lookAlikes).flatMap(([latin, letters]) =>
    Array.from(letters).flatMap((letter) => [
      [letter, latin] as const,
      [letter.toLowerCase(), latin] as const,
    ]),
  ),
)

/** What the eye reads: two texts that look alike have the same skeleton. */
export function skeleton(text: string): string {
  const plain = text.normalize('NFKD').toLowerCase().replaceAll(/\p{M}/gu, '')
  const latin = Array.from(plain, (letter) => latinOf.get(letter) ?? letter).join('')
  return latin.replaceAll('rn', 'm').replaceAll('vv', 'w')
}

/** Whether one label mixes Latin with letters of another script, as no honest name does. */
export function mixesScripts(host: string): boolean {
  return host.split('.').some((label) => {
    const letters = label.match(/\p{L}/gu) ?? []
    const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter))
    return latin.length > 0 && latin.length < letters.length
  })
}

/** Whether two words differ by one letter: another, one more, one less, or two neighbours swapped. */
export function isOneLetterOff(word: string, other: string): boolean {
  if (word === other || Math.abs(word.length - other.length) > 1) return false
  const start = sharedStart(word, other)
  const [left, right] = [word.slice(start), other.slice(start)]
  const isOther = left.slice(1) === right.slice(1)
  const isLonger = left.slice(1) === right || left === right.slice(1)
  const isSwapped = left.slice(2) === right.slice(2) && left[0] === right[1] && left[1] === right[0]
  return isOther || isLonger || isSwapped
}

function sharedStart(word: string, other: string): number {
  let length = 0
  while (length < word.length && word[length] === other[length]) length += 1
  return length
}
