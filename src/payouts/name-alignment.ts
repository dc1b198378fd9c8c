import { areVariants, isDistinctive } from './name-words.ts'

/** One word of a name beside the word it was paired with, and why. *cut*: the provider's limit ended the word. */
export type AlignedName = {
  kind: 'exact' | 'variant' | 'initial' | 'cut' | 'extra' | 'missing'
  /** The person's word; none where the provider has one more. */
  person?: string
  /** The provider's word; none where the person has one more. */
  provider?: string
  distinctive: boolean
}

type Pairing = { kind: AlignedName['kind']; fits: (own: string, theirs: string, isLast: boolean) => boolean }

/** Pairs the words of two names one to one, in any order, the surest pairs first. Answers in the person's order. */
export function alignNames(
  own: readonly string[],
  theirs: readonly string[],
  wasCut: boolean,
): readonly AlignedName[] {
  const pairs = new Map<number, { kind: AlignedName['kind']; place: number }>()
  const taken = new Set<number>()
  for (const { kind, fits } of pairings(wasCut))
    for (const [i, word] of own.entries()) {
      if (pairs.has(i)) continue
      const place = theirs.findIndex(
        (other, j) => !taken.has(j) && fits(word, other, j === theirs.length - 1),
      )
      if (place < 0) continue
      pairs.set(i, { kind, place })
      taken.add(place)
    }
  return [
    ...own.map((person, i): AlignedName => {
      const pair = pairs.get(i)
      const distinctive = isDistinctive(person)
      const provider = pair && theirs[pair.place]
      if (pair === undefined || provider === undefined) return { kind: 'missing', person, distinctive }
      return { kind: pair.kind, person, provider, distinctive: distinctive && isDistinctive(provider) }
    }),
    ...theirs
      .filter((_, j) => !taken.has(j))
      .map((provider): AlignedName => ({ kind: 'extra', provider, distinctive: isDistinctive(provider) })),
  ]
}

function pairings(wasCut: boolean): readonly Pairing[] {
  return [
    { kind: 'exact', fits: (own, theirs) => own === theirs },
    { kind: 'variant', fits: areVariants },
    {
      kind: 'initial',
      fits: (own, theirs) => Math.min(own.length, theirs.length) === 1 && own[0] === theirs[0],
    },
    {
      kind: 'cut',
      fits: (own, theirs, isLast) => wasCut && isLast && theirs.length >= 2 && own.startsWith(theirs),
    },
  ]
}
