import type { Programme } from '../programme.ts'

/** The institutions that are asked, as a person reads them. See docs/sources.md#registries. */
export const registries: Programme['registries'] = {
  civil: {
    name: { id: 'Data kependudukan', en: 'Civil registry' },
    keeper: { id: 'Dukcapil', en: 'Dukcapil' },
  },
  education: {
    name: { id: 'Data pendidikan', en: 'Education registry' },
    keeper: { id: 'sekolah dan perguruan tinggi', en: 'schools and universities' },
  },
  assistance: {
    name: { id: 'Data bantuan sosial', en: 'Social assistance registry' },
    keeper: { id: 'lembaga penyalur bantuan', en: 'institutions that pay assistance' },
  },
  officials: {
    name: { id: 'Data pejabat dan aparatur', en: 'Registry of officials' },
    keeper: { id: 'instansi masing-masing', en: 'their institutions' },
  },
  employment: {
    name: { id: 'Data ketenagakerjaan', en: 'Employment registry' },
    keeper: { id: 'lembaga ketenagakerjaan', en: 'manpower institutions' },
  },
}
