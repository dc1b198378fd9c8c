import type { Consent } from '../form.ts'

/** One box for each purpose, none ticked beforehand: see docs/sources.md#consents (UU PDP, art. 20 to 22). */
export const consents: readonly Consent[] = [
  {
    purpose: 'terms',
    version: '2022-1',
    askedAt: 'sign-up',
    legalBasis: 'contract',
    label: { id: 'Saya setuju dengan syarat dan ketentuan.', en: 'I agree to the terms of use.' },
    explanation: {
      id: 'Akun ini milik Anda sendiri dan tidak boleh dipakai orang lain.',
      en: 'The account is yours alone and nobody else may use it.',
    },
    sources: ['consents'],
  },
  {
    purpose: 'privacy-notice',
    version: '2022-1',
    askedAt: 'sign-up',
    legalBasis: 'notice',
    label: {
      id: 'Saya sudah membaca pemberitahuan privasi.',
      en: 'I have read the privacy notice.',
    },
    explanation: {
      id: 'Di sana tertulis data apa yang kami simpan, untuk apa, berapa lama, dan hak Anda atas data itu.',
      en: 'It says which data we keep, what for, for how long, and your rights over them.',
    },
    sources: ['consents'],
  },
  {
    purpose: 'registry-matching',
    version: '2022-1',
    askedAt: 'submission',
    legalBasis: 'consent',
    label: {
      id: 'Saya setuju data saya dicocokkan dengan data lembaga lain.',
      en: 'I agree that my data are compared with records of other institutions.',
    },
    explanation: {
      id: 'Kami bertanya kepada pemegang data kependudukan, pendidikan, bantuan sosial, pejabat, dan ketenagakerjaan, hanya untuk memeriksa syarat program. Anda dapat melihat siapa yang ditanya dan kapan. Persetujuan ini dapat ditarik; pendaftaran Anda lalu berhenti.',
      en: 'We ask the keepers of civil, education, social assistance, officials and employment records, only to check the requirements. You can see who was asked and when. You can withdraw this; your application then stops.',
    },
    sources: ['consents'],
  },
  {
    purpose: 'true-answers',
    version: '2022-1',
    askedAt: 'submission',
    legalBasis: 'statement',
    label: {
      id: 'Saya menyatakan semua isian saya benar.',
      en: 'I declare that all my answers are true.',
    },
    explanation: {
      id: 'Uang yang diterima tanpa hak harus dikembalikan dalam 60 hari. Memakai identitas orang lain adalah tindak pidana.',
      en: 'Money received without right has to be paid back within 60 days. Using another person’s identity is a crime.',
    },
    sources: ['consents', 'repayment'],
  },
  {
    purpose: 'joining',
    version: '2022-1',
    askedAt: 'joining',
    legalBasis: 'statement',
    label: {
      id: 'Saya ikut gelombang ini dan keadaan saya masih sama seperti isian saya.',
      en: 'I join this wave, and my situation is still as I stated.',
    },
    explanation: {
      id: 'Penerima dipilih dengan undian, bukan menurut siapa yang lebih dulu. Syarat Anda diperiksa lagi sebelum undian.',
      en: 'Recipients are drawn by lot; coming first gives no advantage. Your requirements are checked again before the draw.',
    },
    sources: ['selection'],
  },
]
