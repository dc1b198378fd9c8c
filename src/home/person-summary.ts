import type { Keyring } from '#platform/crypto'
import type { Database } from '#platform/database'
import { findRegion } from '#platform/regions'

type SafeDeps = { db: Database; keyring: Keyring }

/** How the application is asked for what a person wrote. */
export type FindPersonData = {
  /** Name and NIK as on the identity card; `undefined` as long as they are not known. */
  payeeOf: (deps: SafeDeps, personId: string) => Promise<{ name: string; nik: string } | undefined>
  /** `province`: code of the province on the family card; `undefined` unless the application is eligible. */
  candidateOf: (deps: SafeDeps, personId: string) => Promise<{ province: number } | undefined>
}

export type PersonSummary = {
  firstName: string | undefined
  /** With all but the first and last four digits hidden. */
  nik: string | undefined
  province: string | undefined
}

/** What the dashboard says about a person, no more than the person needs to recognise it. */
export async function findPersonSummary(
  { db, keyring, payeeOf, candidateOf }: SafeDeps & FindPersonData,
  personId: string,
): Promise<PersonSummary> {
  const [payee, candidate] = await Promise.all([
    payeeOf({ db, keyring }, personId),
    candidateOf({ db, keyring }, personId),
  ])
  return {
    firstName: payee && firstName(payee.name),
    nik: payee && maskNik(payee.nik),
    province: candidate && findRegion(String(candidate.province))?.name,
  }
}

/** The first word of a name that is no initial or title, as one writes it: `Sari` of `HJ. SARI DEWI`. */
export function firstName(name: string): string | undefined {
  const word = name.split(/\s+/).find((each) => each.length > 1 && !each.endsWith('.'))
  return word?.toLowerCase().replace(/^\p{L}|(?<=-)\p{L}/gu, (letter) => letter.toUpperCase())
}

/** `9901 •••• •••• 0003`: enough for its owner to recognise it. */
export function maskNik(nik: string): string {
  return `${nik.slice(0, 4)} •••• •••• ${nik.slice(-4)}`
}
