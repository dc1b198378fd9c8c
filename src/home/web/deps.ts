import type { FactsDeps } from '../gather-facts.ts'
import type { FindPersonData } from '../person-summary.ts'

/** What the pages of this module need. */
export type HomeDeps = FactsDeps & FindPersonData
