import type { Keyring } from '#platform/crypto'
import type { Database } from '#platform/database'

/** What the draw must know of somebody who may take part. */
export type Candidate = {
  applicationId: string
  nik: string
  kk: string
  /** Blind index of the family card. */
  kkKey: string
  /** Code of the family card's province. */
  province: number
  /** `YYYY-MM-DD` */
  birthDate: string
}

/** Answers the candidate while the application is eligible; `undefined` otherwise. */
export type CandidateOf = (
  deps: { db: Database; keyring: Keyring },
  personId: string,
) => Promise<Candidate | undefined>

/** Asks form and registries again; `unknown` when a registry is silent. */
export type Recheck = (
  personId: string,
  asked: { onDay: string },
) => Promise<'eligible' | 'not-eligible' | 'unknown'>

/** How the draw makes its two pseudonyms: of an entry (32 bytes) and of a family (16 bytes). */
export type Pseudonyms = {
  idcOf: (of: { salt: Buffer; nik: string }) => Buffer
  kkpOf: (of: { kksalt: Buffer; kk: string }) => Buffer
}
