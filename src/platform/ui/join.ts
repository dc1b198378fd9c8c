import type { Content } from '#platform/html'

/** Joins what is there by single spaces: class names, ids. */
export function join(...words: readonly Content[]): string {
  return words.filter(Boolean).join(' ')
}
