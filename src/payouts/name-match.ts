import { type AlignedName, alignNames } from './name-alignment.ts'
import { couldBeTitle, prepareName } from './name-words.ts'

/** Changes whenever a rule or a list changes; stored with each verdict. */
export const nameRuleVersion = 1

/** *match* go on · *close* a human decides · *no-match* stop · *uncheckable* empty or masked: it proves nothing. */
export type NameVerdict = 'match' | 'close' | 'no-match' | 'uncheckable'

export type NameMatch = { verdict: NameVerdict; words: readonly AlignedName[] }

/**
 * Compares the name that a person registered with the name a provider holds, by rules for Indonesian names. There is
 * no score: names that differ by one letter (Wahyuni, Wahyudi) are names of different people.
 *
 * `providerLimit` is the number of characters after which the provider cuts names, where that is known.
 */
export function matchNames(person: string, provider: string, providerLimit?: number): NameMatch {
  const own = prepareName(person)
  if (own.length === 0 || provider.trim() === '') return { verdict: 'uncheckable', words: [] }
  if (provider.includes('*'))
    return { verdict: agreesWithMask(own, provider) ? 'uncheckable' : 'no-match', words: [] }
  const theirs = prepareName(provider)
  if (theirs.length === 0) return { verdict: 'uncheckable', words: [] }
  const wasCut = providerLimit !== undefined && provider.length >= providerLimit
  const words = alignNames(own, theirs, wasCut)
  if (equalWithoutSpaces(own, theirs)) return { verdict: 'match', words }
  return { verdict: judge(words, { wasCut, single: own.length === 1 }), words }
}

function judge(
  words: readonly AlignedName[],
  { wasCut, single }: { wasCut: boolean; single: boolean },
): NameVerdict {
  const count = (...kinds: AlignedName['kind'][]) => words.filter(({ kind }) => kinds.includes(kind)).length
  const [initials, extra, missing] = [count('initial'), count('extra'), count('missing')]
  const differs = extra > 0 && missing > 0
  if (differs || (single && initials + count('cut') > 0)) return 'no-match'
  const isComplete = missing === 0 || (wasCut && lacksOnlyTheEnd(words))
  if (isComplete && extra + initials === 0) return 'match'
  return hasDistinctivePair(words) ? judgeUnsure(initials, extra + missing) : 'no-match'
}

function hasDistinctivePair(words: readonly AlignedName[]): boolean {
  return words.some(({ kind, distinctive }) => distinctive && (kind === 'exact' || kind === 'variant'))
}

/** One initial is enough like the name; a name more or less, or a second initial, is for a human. */
function judgeUnsure(initials: number, unpaired: number): NameVerdict {
  if (unpaired === 0) return initials === 1 ? 'match' : 'close'
  return unpaired === 1 && initials <= 1 ? 'close' : 'no-match'
}

/** A string that was cut may lack whole later names, once two others stand firm. */
function lacksOnlyTheEnd(words: readonly AlignedName[]): boolean {
  const firm = words.filter(({ kind }) => kind === 'exact' || kind === 'variant')
  const firstMissing = words.findIndex(({ kind }) => kind === 'missing')
  return firm.length >= 2 && words.slice(firstMissing).every(({ kind }) => kind === 'missing')
}

function equalWithoutSpaces(own: readonly string[], theirs: readonly string[]): boolean {
  return own.join('').length > 5 && own.join('') === theirs.join('')
}

/** Each run of asterisks stands for one letter or more of the same name. A title in front may be masked as well. */
function agreesWithMask(own: readonly string[], provider: string): boolean {
  const masked = prepareName(provider, { keepMask: true })
  const patterns = masked.map(patternOf)
  const [first, ...others] = patterns
  return fits(own, patterns) || (first !== undefined && couldBeTitle(first) && fits(own, others))
}

function fits(own: readonly string[], patterns: readonly RegExp[]): boolean {
  return patterns.length === own.length && patterns.every((pattern, i) => pattern.test(own[i] ?? ''))
}

function patternOf(masked: string): RegExp {
  return new RegExp(`^${masked.replaceAll(/[^A-Z0-9*]/g, '').replaceAll(/\*+/g, '[A-Z0-9]+')}$`)
}
