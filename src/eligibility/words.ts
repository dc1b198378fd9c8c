import type { Language } from '#platform/ui'
import type { EducationLevel, EmploymentStatus } from './answers.ts'
import type { DecisionOutcome } from './decision.ts'

const id = {
  /** Names of the parts of an explanation, wherever it is shown. */
  labels: {
    rule: 'Syarat',
    reason: 'Hasil pemeriksaan',
    ownValue: 'Data Anda',
    source: 'Sumber',
    sourceDate: 'Tanggal data',
    remedy: 'Yang dapat Anda lakukan',
    askPerson: 'Minta petugas memeriksa',
  },
  outcomes: {
    met: 'Terpenuhi',
    'not-met': 'Tidak terpenuhi',
    'needs-person': 'Menunggu petugas',
    'not-checked': 'Belum diperiksa',
  } satisfies Record<DecisionOutcome, string>,
  toBeCorrected: 'Perlu Anda perbaiki',
  askPerson:
    'Jika menurut Anda ini keliru, mintalah petugas memeriksanya lewat halaman pendaftaran Anda. Sertakan bukti jika ada.',
  registrySource: (name: string, keeper: string) => `${name} (${keeper})`,
  formSource: (question: string) => `Isian Anda sendiri: “${question}”`,
  householdSource: 'Catatan penerima program per kartu keluarga',
  age: (born: string, years: number, onDay: string) => `Lahir ${born}, berusia ${years} tahun pada ${onDay}.`,
  ageFrom: (minimum: number) => `Batas usia: ${minimum} tahun ke atas.`,
  ageBetween: (minimum: number, maximum: number) => `Batas usia: ${minimum} sampai ${maximum} tahun.`,
  citizenship: (citizen: boolean): string =>
    citizen ? 'Warga negara Indonesia.' : 'Bukan warga negara Indonesia.',
  toCorrect: (questions: string) => `Yang perlu diperiksa: ${questions}.`,
  notEnrolled: 'Tidak tercatat sebagai siswa atau mahasiswa.',
  inEducation: 'Sedang menempuh pendidikan formal',
  levels: {
    primary: 'sekolah dasar',
    'junior-secondary': 'sekolah menengah pertama',
    'senior-secondary': 'sekolah menengah atas',
    higher: 'perguruan tinggi',
  } satisfies Record<EducationLevel, string>,
  stated: (answer: string) => `Isian Anda: ${answer}.`,
  recorded: (status: string) => `Tercatat: ${status}.`,
  employment: {
    employed: 'bekerja',
    'not-employed': 'tidak bekerja',
    terminated: 'hubungan kerja sudah berakhir',
    unknown: 'tidak ada catatan kerja',
  } satisfies Record<EmploymentStatus, string>,
  wage: (amount: string) => `Upah tercatat: ${amount} sebulan.`,
  noSchemes: 'Tidak tercatat menerima bantuan.',
  unnamedAid: 'Bantuan tanpa nama.',
  period: (scheme: string, period: string) => `${scheme}, periode ${period}`,
  noOffice: 'Tidak tercatat memegang jabatan.',
  unnamedOffice: 'Jabatan tanpa nama',
  places: (left: boolean): string =>
    left ? 'Masih ada tempat di kartu keluarga Anda.' : 'Tidak ada tempat tersisa di kartu keluarga Anda.',
}

const en: typeof id = {
  labels: {
    rule: 'Requirement',
    reason: 'What we found',
    ownValue: 'Your data',
    source: 'Source',
    sourceDate: 'Date of the data',
    remedy: 'What you can do',
    askPerson: 'Ask an officer to look',
  },
  outcomes: {
    met: 'Met',
    'not-met': 'Not met',
    'needs-person': 'Waiting for an officer',
    'not-checked': 'Not checked yet',
  },
  toBeCorrected: 'For you to correct',
  askPerson:
    'If you think this is wrong, ask an officer to look at it on your application page. Add proof if you have any.',
  registrySource: (name, keeper) => `${name} (${keeper})`,
  formSource: (question) => `Your own answer: “${question}”`,
  householdSource: 'Record of recipients by family card',
  age: (born, years, onDay) => `Born ${born}, aged ${years} on ${onDay}.`,
  ageFrom: (minimum) => `Age limit: ${minimum} and over.`,
  ageBetween: (minimum, maximum) => `Age limit: ${minimum} to ${maximum}.`,
  citizenship: (citizen) => (citizen ? 'Indonesian citizen.' : 'Not an Indonesian citizen.'),
  toCorrect: (questions) => `To look at again: ${questions}.`,
  notEnrolled: 'Not recorded as a pupil or student.',
  inEducation: 'In formal education',
  levels: {
    primary: 'primary school',
    'junior-secondary': 'lower secondary school',
    'senior-secondary': 'upper secondary school',
    higher: 'university or college',
  },
  stated: (answer) => `Your answer: ${answer}.`,
  recorded: (status) => `Recorded: ${status}.`,
  employment: {
    employed: 'employed',
    'not-employed': 'not employed',
    terminated: 'employment has ended',
    unknown: 'no record of work',
  },
  wage: (amount) => `Recorded wage: ${amount} a month.`,
  noSchemes: 'Not recorded as receiving aid.',
  unnamedAid: 'Aid without a name.',
  period: (scheme, period) => `${scheme}, period ${period}`,
  noOffice: 'Not recorded as holding an office.',
  unnamedOffice: 'An office without a name',
  places: (left) => (left ? 'Your family card has a place left.' : 'Your family card has no place left.'),
}

export const words = { id, en } satisfies Record<Language, typeof id>
export type Words = typeof id
