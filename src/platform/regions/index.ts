export { nikRegion } from './nik-region.ts'
export {
  findRegion,
  listDistricts,
  listProvinces,
  listRegencies,
  listVillages,
  type Region,
  regionDataAttribution,
  regionLine,
} from './regions.ts'
