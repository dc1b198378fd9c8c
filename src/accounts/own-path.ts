/** Any host: only whether the path stays on it counts. */
const nowhere = 'https://own.invalid'

/** A path of ours to go to after signing in; `undefined` when it could lead anywhere else. */
export function readOwnPath(next: string | undefined): `/${string}` | undefined {
  if (next === undefined || !/^\/[\w\-./?=&%~]*$/.test(next) || !URL.canParse(next, nowhere)) return undefined
  const { origin, pathname, search } = new URL(next, nowhere)
  // Browsers read `//host` as another site, also when it comes out of `/./`.
  if (origin !== nowhere || pathname.startsWith('//')) return undefined
  return `/${pathname.slice(1)}${search}`
}
