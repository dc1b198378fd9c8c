import type { Language } from '#platform/ui'
import { application } from './application.ts'
import type { ByKind, Card, Cards, Say } from './card.ts'
import type { StandingKind } from '../../standing.ts'
import { payouts } from './payouts.ts'
import { results } from './results.ts'
import { waves } from './waves.ts'

const cards: Readonly<Record<Language, Cards>> = {
  id: { ...application.id, ...waves.id, ...results.id, ...payouts.id },
  en: { ...application.en, ...waves.en, ...results.en, ...payouts.en },
}

/** The words for a place where somebody stands. */
export function cardOf<Kind extends StandingKind>(
  language: Language,
  standing: ByKind[Kind] & { kind: Kind },
  say: Say,
): Card {
  return cards[language][standing.kind](standing, say)
}
