import type { Requirement } from '../requirement.ts'
import { excludedOffices, excludedSchemes, workCategories } from './lists.ts'
import { citizenReasons, educationReasons, householdReasons } from './reasons-person.ts'
import { assistanceReasons, officeReasons, workReasons } from './reasons-work.ts'

/** The six requirements of 2022, in the order of the programme's own list. */
export const requirements: readonly Requirement[] = [
  {
    code: 'citizen-adult',
    sources: ['citizen-adult', 'completed-years'],
    evidence: { form: ['citizen', 'birthDate'], registry: 'civil' },
    title: { id: 'WNI berusia 18 tahun atau lebih', en: 'Indonesian citizen aged 18 or over' },
    explanation: {
      id: 'Penerima adalah warga negara Indonesia yang sudah berusia 18 tahun pada hari penutupan gelombang. Identitasnya cocok dengan data kependudukan.',
      en: 'A recipient is an Indonesian citizen who is 18 on the day the wave closes, and whose identity matches the civil registry.',
    },
    rule: { age: { minimum: 18 } },
    reasons: citizenReasons,
  },
  {
    code: 'not-in-education',
    sources: ['education'],
    evidence: { form: ['inEducation'], registry: 'education' },
    title: { id: 'Tidak sedang menempuh pendidikan formal', en: 'Not in formal education' },
    explanation: {
      id: 'Penerima tidak sedang terdaftar sebagai siswa atau mahasiswa di sekolah, madrasah, atau perguruan tinggi.',
      en: 'A recipient is not enrolled at a school, madrasah or university.',
    },
    rule: {},
    reasons: educationReasons,
  },
  {
    code: 'work-category',
    sources: ['work-category', 'wage'],
    evidence: { form: ['workCategory'], registry: 'employment' },
    title: {
      id: 'Bekerja, mencari kerja, atau kehilangan pekerjaan',
      en: 'Working, seeking work, or out of work',
    },
    explanation: {
      id: 'Penerima adalah pekerja atau buruh, pencari kerja, pekerja yang dirumahkan atau membutuhkan peningkatan kompetensi, pekerja yang terkena PHK, atau bukan penerima upah, termasuk pelaku usaha mikro dan kecil.',
      en: 'A recipient is a worker or labourer, a job seeker, a worker who is furloughed or needs new skills, a dismissed worker, or someone who earns no wage, including owners of micro and small businesses.',
    },
    rule: { admitted: workCategories, reviewWageAbove: 3_500_000 },
    reasons: workReasons,
  },
  {
    code: 'no-other-assistance',
    sources: ['assistance'],
    evidence: { form: ['assistance'], registry: 'assistance' },
    title: { id: 'Tidak menerima bantuan sosial lain', en: 'No other social assistance' },
    explanation: {
      id: 'Penerima tidak menerima bantuan sosial lain selama pandemi: DTKS, PKH, BPNT, BSU, atau BPUM.',
      en: 'A recipient receives no other social assistance during the pandemic: DTKS, PKH, BPNT, BSU or BPUM.',
    },
    rule: { excludedSchemes },
    reasons: assistanceReasons,
  },
  {
    code: 'not-official',
    sources: ['officials'],
    evidence: { form: ['office'], registry: 'officials' },
    title: { id: 'Bukan pejabat atau aparatur', en: 'Not an official' },
    explanation: {
      id: 'Penerima bukan pejabat negara, pimpinan atau anggota DPRD, ASN, prajurit TNI, anggota Polri, kepala desa, perangkat desa, serta bukan direksi, komisaris, atau dewan pengawas BUMN atau BUMD.',
      en: 'A recipient is not a state official, leader or member of a regional parliament, civil servant, soldier, police officer, village head or village official, nor a director, commissioner or supervisor of a state or regional enterprise.',
    },
    rule: { excludedOffices },
    reasons: officeReasons,
  },
  {
    code: 'household-cap',
    sources: ['household-cap'],
    evidence: { form: ['familyCard'] },
    title: {
      id: 'Paling banyak dua penerima dalam satu kartu keluarga',
      en: 'At most two recipients on one family card',
    },
    explanation: {
      id: 'Dalam satu kartu keluarga paling banyak dua orang dapat menjadi penerima, dihitung dari semua gelombang.',
      en: 'At most two people on one family card can be recipients, counted over all waves.',
    },
    rule: { recipients: 2 },
    reasons: householdReasons,
  },
]
