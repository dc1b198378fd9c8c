import type { Incentive } from '../../facts.ts'
import type { Ahead, Standing, StandingKind } from '../../standing.ts'

/** What the status card and the step of now say. */
export type Card = {
  /** One or two words: the state. */
  tag: string
  /** Turmeric when left out. */
  colour?: 'green' | 'grey'
  title: string
  /** What it means. */
  text: string
  /** The next date, in a whole phrase. */
  date?: string | undefined
  /** What to do now, or that there is nothing to do. */
  step: string
  /** Words on the button that leads to where one goes on. */
  action: string
}

/** Dates, sums and names, ready in the language of the page. */
export type Say = {
  time: (date: Date) => string
  day: (day: string) => string
  money: (amount: bigint) => string
  incentive: (incentive: Pick<Incentive, 'part' | 'instalment'>) => string
  /** Opening or closing of the wave that one could take part in. */
  ahead: (ahead: Ahead) => string | undefined
  /** Recipients that one family card may have. */
  perFamily: number
}

/** The standings by their kinds, also where several kinds share a shape. */
export type ByKind = { readonly [Kind in StandingKind]: StandingOf<Kind, Standing> }
type StandingOf<Kind, Each> = Each extends { kind: infer Kinds }
  ? Kind extends Kinds
    ? Omit<Each, 'kind'> & { readonly kind: Kind }
    : never
  : never

/** A card for each place where somebody can stand; a place without words does not compile. */
export type Cards = {
  readonly [Kind in StandingKind]: (standing: ByKind[Kind], say: Say) => Card
}
