import type { Entry } from '../words.ts'

/** Requirement 3. See docs/sources.md#work-category (Perpres 76/2020, art. 3). */
export const workCategories = [
  { code: 'worker', name: { id: 'Pekerja atau buruh', en: 'Worker or labourer' } },
  { code: 'job-seeker', name: { id: 'Pencari kerja', en: 'Job seeker' } },
  {
    code: 'furloughed',
    name: {
      id: 'Dirumahkan, atau pekerja yang membutuhkan peningkatan kompetensi',
      en: 'Furloughed, or a worker who needs new skills',
    },
  },
  {
    code: 'laid-off',
    name: { id: 'Terkena pemutusan hubungan kerja (PHK)', en: 'Dismissed from work' },
  },
  {
    code: 'non-wage-worker',
    name: {
      id: 'Bukan penerima upah, termasuk pelaku usaha mikro dan kecil',
      en: 'Not a wage earner, including owners of micro and small businesses',
    },
  },
] as const satisfies readonly Entry[]

/** The answer for whoever fits none of the lists. */
export const noneOfThese = {
  code: 'none',
  name: { id: 'Tidak satu pun dari pilihan ini', en: 'None of these' },
} as const satisfies Entry

/** Requirement 4. See docs/sources.md#assistance. */
export const excludedSchemes = [
  {
    code: 'dtks',
    name: { id: 'Data Terpadu Kesejahteraan Sosial (DTKS)', en: 'Welfare register (DTKS)' },
  },
  { code: 'pkh', name: { id: 'Program Keluarga Harapan (PKH)', en: 'Family aid (PKH)' } },
  {
    code: 'bpnt',
    name: { id: 'Bantuan Pangan Non Tunai (BPNT)', en: 'Food aid (BPNT)' },
  },
  { code: 'bsu', name: { id: 'Bantuan Subsidi Upah (BSU)', en: 'Wage subsidy (BSU)' } },
  {
    code: 'bpum',
    name: {
      id: 'Bantuan Produktif Usaha Mikro (BPUM)',
      en: 'Grant for micro businesses (BPUM)',
    },
  },
] as const satisfies readonly Entry[]

/** Requirement 5. State officials are from the decree; see docs/sources.md#officials. */
export const excludedOffices = [
  { code: 'state-official', name: { id: 'Pejabat negara', en: 'State official' } },
  {
    code: 'regional-councillor',
    name: { id: 'Pimpinan atau anggota DPRD', en: 'Leader or member of a regional parliament (DPRD)' },
  },
  { code: 'civil-servant', name: { id: 'Aparatur sipil negara (ASN)', en: 'Civil servant (ASN)' } },
  { code: 'military', name: { id: 'Prajurit TNI', en: 'Member of the armed forces (TNI)' } },
  { code: 'police', name: { id: 'Anggota Polri', en: 'Member of the police (Polri)' } },
  { code: 'village-head', name: { id: 'Kepala desa', en: 'Village head' } },
  { code: 'village-official', name: { id: 'Perangkat desa', en: 'Village official' } },
  {
    code: 'state-enterprise-official',
    name: {
      id: 'Direksi, komisaris, atau dewan pengawas BUMN atau BUMD',
      en: 'Director, commissioner or supervisor of a state or regional enterprise (BUMN, BUMD)',
    },
  },
] as const satisfies readonly Entry[]

/** Last education completed, in the order of the levels. See docs/sources.md#form. */
export const educationLevels = [
  { code: 'none', name: { id: 'Tidak atau belum tamat SD', en: 'Primary school not completed' } },
  { code: 'primary', name: { id: 'SD atau sederajat', en: 'Primary school (SD)' } },
  { code: 'lower-secondary', name: { id: 'SMP atau sederajat', en: 'Lower secondary school (SMP)' } },
  {
    code: 'upper-secondary',
    name: { id: 'SMA, SMK, atau sederajat', en: 'Upper secondary school (SMA, SMK)' },
  },
  { code: 'diploma', name: { id: 'Diploma 1, 2, atau 3', en: 'Diploma 1, 2 or 3' } },
  {
    code: 'bachelor',
    name: { id: 'Diploma 4 atau sarjana (S1)', en: "Diploma 4 or bachelor's degree (S1)" },
  },
  { code: 'postgraduate', name: { id: 'Magister atau doktor (S2, S3)', en: "Master's degree or doctorate" } },
] as const satisfies readonly Entry[]
