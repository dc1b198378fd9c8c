import { readFileSync } from 'node:fs'

type RegionLevel = 'province' | 'regency' | 'district' | 'village'

/** An area: `11`, `11.01`, `11.01.01` or `11.01.01.2001`, with its name in title case. */
export type Region = { readonly code: string; readonly name: string; readonly level: RegionLevel }

/** Has to stand wherever the names and codes are offered: the licence of the data asks for it. */
export const regionDataAttribution = {
  text: 'idn-area-data 4.0.1 © fityannugroho, Open Database License 1.0',
  source: 'https://github.com/fityannugroho/idn-area-data',
  licence: 'https://opendatacommons.org/licenses/odbl/1-0/',
} as const

/** Provinces in the order of their codes. */
export function listProvinces(): readonly Region[] {
  return within('')
}

/** Regencies and cities of a province; empty when the code is not one of a province. */
export function listRegencies(provinceCode: string): readonly Region[] {
  return levelOf(provinceCode) === 'province' ? within(provinceCode) : []
}

/** Districts of a regency or city; empty when the code is not one of a regency. */
export function listDistricts(regencyCode: string): readonly Region[] {
  return levelOf(regencyCode) === 'regency' ? within(regencyCode) : []
}

/** Villages and wards of a district, made anew at each call; empty when the code is not one of a district. */
export function listVillages(districtCode: string): readonly Region[] {
  const place = villages().places.get(districtCode)
  if (!place) return []
  const lines = villages().bytes.toString('utf8', place.start, place.end)
  return parseLines(lines, 'village').map(({ region }) => region)
}

/** Finds a region of any level by its code with dots. */
export function findRegion(code: string): Region | undefined {
  if (levelOf(code) !== 'village') return upperLevels().byCode.get(code)
  return listVillages(code.slice(0, code.lastIndexOf('.'))).find((village) => village.code === code)
}

/** The region and all around it, smallest first, as in an address; `undefined` when there is no such code. */
export function regionLine(code: string): string | undefined {
  if (!findRegion(code)) return undefined
  const parts = code.split('.')
  const codes = parts.map((_, index) => parts.slice(0, index + 1).join('.')).toReversed()
  return codes.map((each) => findRegion(each)?.name).join(', ')
}

function within(code: string): readonly Region[] {
  return upperLevels().byParent.get(code) ?? []
}

function levelOf(code: string): RegionLevel | undefined {
  const levels: readonly RegionLevel[] = ['province', 'regency', 'district', 'village']
  return code === '' ? undefined : levels[code.split('.').length - 1]
}

type UpperLevels = { byCode: Map<string, Region>; byParent: Map<string, Region[]> }
let loadedUpperLevels: UpperLevels | undefined

function upperLevels(): UpperLevels {
  if (loadedUpperLevels) return loadedUpperLevels
  const lines = [
    ...parseLines(readData('provinces').toString(), 'province'),
    ...parseLines(readData('regencies').toString(), 'regency'),
    ...parseLines(readData('districts').toString(), 'district'),
  ]
  loadedUpperLevels = {
    byCode: new Map(lines.map(({ region }) => [region.code, region])),
    byParent: new Map(
      [...Map.groupBy(lines, ({ parent }) => parent)].map(([parent, children]) => [
        parent,
        children.map(({ region }) => region),
      ]),
    ),
  }
  return loadedUpperLevels
}

type Villages = { bytes: Buffer; places: Map<string, { start: number; end: number }> }
let loadedVillages: Villages | undefined

/** The file as it is, and where the lines of each district lie in it: they stand together. */
function villages(): Villages {
  if (loadedVillages) return loadedVillages
  const bytes = readData('villages')
  const places: Villages['places'] = new Map()
  const codeLength = '11.01.01'.length
  for (let start = 0; start < bytes.length;) {
    const newline = bytes.indexOf('\n', start)
    const end = newline === -1 ? bytes.length : newline + 1
    const district = bytes.toString('latin1', start, start + codeLength)
    places.set(district, { start: places.get(district)?.start ?? start, end })
    start = end
  }
  loadedVillages = { bytes, places }
  return loadedVillages
}

/** Reads one list without its heading; columns are `code,parent,name`, of provinces `code,name`. */
function readData(list: 'provinces' | 'regencies' | 'districts' | 'villages'): Buffer {
  const bytes = readFileSync(new URL(`../data/${list}.csv`, import.meta.resolve('idn-area-data')))
  return bytes.subarray(bytes.indexOf('\n') + 1)
}

function parseLines(lines: string, level: RegionLevel): { parent: string; region: Region }[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [code = '', ...rest] = line.split(',')
      const parent = level === 'province' ? '' : (rest.shift() ?? '')
      return { parent, region: { code, name: unquote(rest.join(',')), level } }
    })
}

/** Undoes CSV quoting. The quotation mark inside Madurese names stands for a glottal stop: `Tamba'an`. */
function unquote(name: string): string {
  return name.startsWith('"') ? name.slice(1, -1).replaceAll('""', "'") : name
}
