import type { Language } from '#platform/ui'

/** A sentence or name in every language of the screens. */
export type Texts = Readonly<Record<Language, string>>

/** Calendar day `YYYY-MM-DD` of Asia/Jakarta, not an instant. */
export type CivilDay = string

/** Heading of `docs/sources.md`, in the form of its link: `#work-category` is `work-category`. */
export type SourceAnchor = string

/** One of several answers or names that a rule or question lists. */
export type Entry = { readonly code: string; readonly name: Texts }
