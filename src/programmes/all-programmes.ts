import { prakerja2022 } from './prakerja-2022/programme.ts'
import type { Programme } from './programme.ts'

/** The programme whose waves are planned now. */
export const currentProgramme: Programme = prakerja2022

const programmes: readonly Programme[] = [prakerja2022]

/** Finds a programme by its code, past ones too. @throws Error when no programme has that code: a bug, or a lost folder */
export function getProgramme(code: string): Programme {
  const programme = programmes.find((each) => each.code === code)
  if (!programme) throw new Error(`There is no programme "${code}"`)
  return programme
}
