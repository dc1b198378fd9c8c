/** Only these end a link for certain. Invisible letters do not: browsers drop them and go on reading. */
const gaps = /[ \t\n\v\f\r\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000<>]+/u
const openings = /^[("'`[{*_~«“‘„,;!¡¿|\-–—•>]+/u
const closings = /(?:[)"'`\]}*_~,;!?»”’|:]|(?<!\.)\.|(?<!\.)\.{3}|…)+$/u
/** Schemes that a link may begin with; an unknown word with a colon, as in "Link:…", is only a word. */
const scheme =
  /(?<![a-z0-9+.-])(?:https?|ftp|wss?|javascript|data|blob|intent|market|view-source|file|tg|whatsapp|sms):|[a-z][a-z0-9+.-]*:\/\//iu

/**
 * Everything in a text that may be an address, as written, without the punctuation around it. Too much rather than
 * too little: pieces that a gap holds apart are also read together when a browser would do so.
 */
export function findLinks(text: string): string[] {
  const whole = withoutDisguise(text.trim())
  const pieces = whole.split(gaps).filter((piece) => piece !== '')
  const glued = pieces.flatMap((piece, index) =>
    /^[.@。．｡][\p{L}\p{N}]/u.test(piece) && index > 0 ? [`${pieces[index - 1]}${piece}`] : [],
  )
  const joined =
    /[\t\r\n]/.test(whole) && !/[^\S\t\r\n]/.test(whole) && /^[a-z]+:/i.test(whole)
      ? [whole.replaceAll(/[\t\r\n]/g, '')]
      : []
  return [...new Set([...pieces, ...glued, ...joined].flatMap(linksOf))]
}

/** Addresses are made harmless as `prakerja[.]vip`; who pastes such a one means the address. */
function withoutDisguise(text: string): string {
  return text.replaceAll(/[[({](?:\.|dot|titik)[\])}]/giu, '.').replaceAll(/\bhxxp(s?):/giu, 'http$1:')
}

function linksOf(piece: string): string[] {
  const at = piece.search(scheme)
  const parts = at < 0 ? [piece] : [piece.slice(0, at), piece.slice(at)]
  return parts
    .map((part) => part.replace(openings, '').replace(closings, ''))
    .map((part) =>
      part.replace(/^(?!mailto:)[\p{L}]+:(?=[\p{L}])(?!.*@)(?!.*:\/\/)/u, (word) => keepScheme(word)),
    )
    .filter((part) => /[.。．｡]|%2e/iu.test(part) || /^[a-z][a-z0-9+.-]*:/i.test(part))
}

function keepScheme(word: string): string {
  return scheme.test(word) ? word : ''
}
