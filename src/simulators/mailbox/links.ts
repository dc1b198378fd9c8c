/** A link of a message: its address and the words on it. */
export type Link = { href: string; words: string }
/** A stretch of text; one with `href` can be pressed. */
export type Stretch = { text: string; href?: string }

const webAddress = /https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]]/g
const anchor = /<a\b[^>]*?\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')[^>]*>([^]*?)<\/a>/gi
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" }

/** Every web link, once each, in order; what is neither http nor https is left out. */
export function linksOf(text: string, html: string | undefined): Link[] {
  const anchors = [...(html ?? '').matchAll(anchor)].map(([, double, single, words = '']) => ({
    href: decode(double ?? single ?? ''),
    words: decode(words.replace(/<[^>]*>/g, ' '))
      .replace(/\s+/g, ' ')
      .trim(),
  }))
  const bare = (text.match(webAddress) ?? []).map((href) => ({ href, words: href }))
  const web = [...anchors, ...bare].filter(({ href }) => /^https?:\/\//i.test(href))
  return [...new Map(web.toReversed().map((link) => [link.href, link])).values()].toReversed()
}

/** Cuts a text into what can be pressed and what cannot. */
export function stretchesOf(text: string): Stretch[] {
  const stretches: Stretch[] = []
  let end = 0
  for (const { 0: href, index } of text.matchAll(webAddress)) {
    stretches.push({ text: text.slice(end, index) }, { text: href, href })
    end = index + href.length
  }
  return [...stretches, { text: text.slice(end) }].filter((stretch) => stretch.text !== '')
}

function decode(text: string): string {
  return text.replace(
    /&(amp|lt|gt|quot|#39|#x27);/gi,
    (_, name: string) => entities[name.toLowerCase()] ?? '',
  )
}
