const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Services that hide where a link leads. */
const shorteners = list(`
  bit.ly tinyurl.com t.co goo.gl is.gd v.gd s.id cutt.ly ow.ly buff.ly rebrand.ly rb.gy shorturl.at tiny.cc t.ly
  adf.ly bl.ink lnkd.in s.kemkes.link linktr.ee lynk.id heylink.me gg.gg bitly.com bit.do soo.gd clck.ru u.to
  shorte.st ouo.io intip.in j.mp x.gd n9.cl qr.ae dub.sh short.io tny.im urlz.fr surl.li me2.do`)

/** Services where anyone makes a page or a form at no cost; a page is often a subdomain of theirs. */
const freeHosts = list(`
  blogspot.com wordpress.com wixsite.com weebly.com webflow.io netlify.app vercel.app web.app firebaseapp.com
  github.io gitlab.io pages.dev workers.dev herokuapp.com onrender.com glitch.me repl.co my.canva.site
  sites.google.com docs.google.com forms.gle forms.office.com typeform.com jotform.com 000webhostapp.com
  surge.sh carrd.co godaddysites.com square.site myshopify.com blogspot.co.id jimdosite.com strikingly.com ngrok.io
  ngrok-free.app trycloudflare.com duckdns.org`)

const chatHosts = list(`
  wa.me api.whatsapp.com chat.whatsapp.com whatsapp.com t.me telegram.me telegram.org line.me m.me discord.gg`)

const appStores = list('play.google.com apps.apple.com apkpure.com apkpure.net apkcombo.com mediafire.com')

/** Endings that were seen on fake sites, or are given away. */
const suspiciousEndings = list(`
  vip xyz info top icu click link live online site website space fun club buzz shop store win bid loan men work
  rest cam cyou sbs cfd quest monster tk ml ga cf gq`)

/** Other endings that make a word with a dot an address. Two letters always do. */
const knownEndings = list(`
  com net org edu gov mil int biz name pro mobi asia app dev page cloud tech blog news media digital agency center
  life world today zone group email gift money finance bank pay cash credit bond example test invalid localhost zip
  mov download support help company network social solutions systems network services training academy education`)

/** Second names under a country's ending below which a third one belongs to somebody. */
const secondNames = list('co com go gov or org ac edu sch net web my biz desa mil ponpes ne gob')

const isUnder = (hosts: ReadonlySet<string>, host: string) =>
  [...hosts].some((known) => host === known || host.endsWith(`.${known}`))

export const isShortener = (host: string) => isUnder(shorteners, host)
export const isFreeHost = (host: string) => isUnder(freeHosts, host)
export const isChatHost = (host: string) => isUnder(chatHosts, host)
export const isAppStore = (host: string) => isUnder(appStores, host)
export const hasSuspiciousEnding = (host: string) => suspiciousEndings.has(endingOf(host))

/** Whether the last label is one that addresses end in; otherwise a dot more likely lacks the space after it. */
export function hasKnownEnding(host: string): boolean {
  const ending = endingOf(host)
  return /^[a-z]{2}$/.test(ending) || knownEndings.has(ending) || suspiciousEndings.has(ending)
}

/** The end of a host that belongs to one owner: `evil.example` of `a.b.evil.example`, `x.co.id` of `www.x.co.id`. */
export function ownerOf(host: string): string {
  if (/^[\d.]+$|:/.test(host)) return host
  const labels = host.split('.').filter((label) => label !== '')
  const [second = '', ending = ''] = labels.slice(-2)
  const isShared = isFreeHost(labels.slice(-2).join('.'))
  const count = isShared || (ending.length === 2 && secondNames.has(second)) ? 3 : 2
  return labels.slice(-count).join('.')
}

function endingOf(host: string): string {
  return host.split('.').at(-1) ?? ''
}
