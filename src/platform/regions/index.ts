export { type NikRegion, nikRegion } from './nik-region.ts'
export {
  findRegion,
  listDistricts,
  listProvinces,
  listRegencies,
  listVillages,
  type Region,
  type RegionLevel,
  regionDataAttribution,
  regionLine,
} from './regions.ts'
