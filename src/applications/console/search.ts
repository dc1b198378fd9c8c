import { z } from 'zod'
import { findPersonByEmail } from '#accounts'
import { type App, frameOf, readForm, redirectTo, sendPage } from '#platform/http'
import { findByReceipt } from '../store/applications.ts'
import type { ConsoleDeps } from './deps.ts'
import { searchPage } from './search.page.ts'
import { type Words, words } from './words.ts'

const Search = ({ search: w }: Words) =>
  z.object({ query: z.string(w.missing).trim().min(1, w.missing).max(254, w.notFound) })

/** `/search`: from a receipt number or an e-mail address to a person. By POST: neither belongs into addresses. */
export function search(app: App, deps: ConsoleDeps): void {
  const config = { who: ['reviewer', 'auditor'] } as const

  app.get('/search', { config }, (request, reply) => sendPage(reply, searchPage(frameOf(request, reply), {})))

  app.post('/search', { config }, async (request, reply) => {
    const w = words[request.language]
    const form = readForm(request.body, Search(w))
    if (!form.ok) return sendPage(reply, searchPage(frameOf(request, reply), form), 422)
    const { query } = form.fields
    const personId = await findPerson(deps, query)
    if (personId !== undefined) return redirectTo(reply, `/people/${personId}`)
    const props = { typed: { query }, errors: { query: w.search.notFound } }
    return sendPage(reply, searchPage(frameOf(request, reply), props), 422)
  })
}

/** A receipt number may be typed without hyphens and in small letters. */
async function findPerson({ db, keyring }: ConsoleDeps, query: string): Promise<string | undefined> {
  const signs = query.toUpperCase().replace(/[\s-]/g, '')
  const [, first, second, third] = /^(\w{4})(\w{4})(\w{4})$/.exec(signs) ?? []
  if (first === undefined) return findPersonByEmail({ db, keyring }, query)
  return (await findByReceipt(db, [first, second, third].join('-')))?.personId
}
