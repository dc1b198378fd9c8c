export type Language = 'id' | 'en'

/** What every page needs to know about its request. Routes get it from `frameOf` of `#platform/http`. */
export type Frame = {
  language: Language
  /** Path of this page, without query. */
  path: string
  csrf: string
  signedIn: boolean
  /** `host` is the one official host of the programme; `isOfficial` tells whether this installation runs on it. */
  official: { brand: string; host: string; isOfficial: boolean }
  /** Hashed addresses of the style sheets. */
  styles: { site: string; console: string }
  /** Only on operators' pages: who is signed in, and the pages that the operator's roles allow. */
  console?: { name: string; menu: readonly { href: string; label: string; key: string }[] }
}
