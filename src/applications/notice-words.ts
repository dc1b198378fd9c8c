import type { CheckOutcome } from '#eligibility'
import type { Language } from '#platform/ui'
import type { CaseNext, CaseOutcome, CaseReason } from './cases.ts'

type Action = { label: string; path: `/${string}` }
type CheckNotice = { subject: string; paragraphs: readonly string[]; action: Action }

const seeResultId: Action = { label: 'Lihat hasil pemeriksaan', path: '/application/result' }
const seeResultEn: Action = { label: 'See the result of the check', path: '/application/result' }

const id = {
  checks: {
    eligible: {
      subject: 'Anda memenuhi semua syarat',
      paragraphs: [
        'Kami sudah memeriksa pendaftaran Anda. Semua syarat terpenuhi.',
        'Langkah berikutnya: ikut gelombang yang sedang dibuka. Tempat dibagi lewat undian setelah gelombang ditutup, jadi tidak perlu berebut cepat.',
      ],
      action: { label: 'Ikut gelombang', path: '/waves' },
    },
    refused: {
      subject: 'Hasil pemeriksaan pendaftaran Anda',
      paragraphs: [
        'Kami sudah memeriksa pendaftaran Anda. Ada syarat yang belum terpenuhi menurut data yang kami terima. Di bawah ini syaratnya, data Anda, sumbernya, dan apa yang dapat Anda lakukan.',
        'Jika data itu keliru, mintalah pembetulan di sumbernya lalu minta pemeriksaan ulang, ajukan keberatan, atau tanyakan kepada petugas. Semuanya bisa dilakukan di halaman hasil pemeriksaan.',
      ],
      action: seeResultId,
    },
    'needs-correction': {
      subject: 'Ada isian yang perlu Anda periksa lagi',
      paragraphs: [
        'Sebagian isian Anda berbeda dari data kependudukan, jadi syarat belum bisa diperiksa. Ini bukan penolakan.',
        'Cocokkan isian Anda dengan KTP dan kartu keluarga, lalu kirim lagi. Di bawah ini yang perlu diperiksa.',
      ],
      action: seeResultId,
    },
    'needs-review': {
      subject: 'Petugas akan memeriksa pendaftaran Anda',
      paragraphs: [
        'Ada data yang perlu dilihat petugas sebelum kami bisa memutuskan. Ini bukan penolakan. Hasilnya kami kabarkan lewat e-mail dan di kotak pesan Anda.',
      ],
      action: seeResultId,
    },
    checking: {
      subject: 'Pendaftaran Anda sedang diperiksa',
      paragraphs: ['Ada lembaga yang belum menjawab. Kami bertanya lagi dengan sendirinya.'],
      action: seeResultId,
    },
    'identity-conflict': {
      subject: 'Kami perlu memastikan identitas Anda',
      paragraphs: [
        'Sebelum pendaftaran Anda dilanjutkan, petugas perlu memastikan siapa Anda. Anda tidak perlu mendaftar ulang.',
        'Anda bisa menulis kepada petugas di halaman hasil pemeriksaan. Hasilnya kami kabarkan lewat e-mail dan di kotak pesan Anda.',
      ],
      action: seeResultId,
    },
  } satisfies Record<CheckOutcome, CheckNotice>,
  caseDecided: {
    subject: 'Jawaban petugas untuk pendaftaran Anda',
    intro: 'Petugas sudah memeriksa pendaftaran Anda dan memutuskan.',
    next: {
      'checked-again': 'Pendaftaran Anda diperiksa lagi sekarang. Hasilnya kami kabarkan sebentar lagi.',
      refused: 'Jika keadaan Anda berubah, Anda dapat meminta pemeriksaan ulang kapan saja.',
      'to-correct': 'Perbaiki isian Anda, lalu kirim lagi.',
      unchanged: 'Keadaan pendaftaran Anda tetap seperti semula.',
    } satisfies Record<CaseNext, string>,
    decision: 'Keputusan',
    reason: 'Alasan',
    message: 'Pesan petugas',
    action: seeResultId,
  },
  caseOutcomes: {
    granted: 'Diterima',
    'not-granted': 'Tidak diterima',
    correction: 'Perlu Anda perbaiki',
  } satisfies Record<CaseOutcome, string>,
  caseReasons: {
    'proof-accepted': 'Bukti Anda cukup',
    'registry-outdated': 'Catatan lembaga sudah tidak sesuai dengan keadaan sekarang',
    'identity-proved': 'Identitas Anda sudah dipastikan',
    'proof-missing': 'Bukti yang diperlukan belum ada',
    'registry-right': 'Catatan lembaga sudah benar',
    'identity-not-proved': 'Identitas belum bisa dipastikan',
    'answers-to-correct': 'Ada isian yang perlu diperbaiki',
    'photo-unreadable': 'Foto tidak terbaca',
    answered: 'Pertanyaan sudah dijawab',
  } satisfies Record<CaseReason, string>,
}

const en: typeof id = {
  checks: {
    eligible: {
      subject: 'You meet all requirements',
      paragraphs: [
        'We have checked your application. All requirements are met.',
        'The next step: join the wave that is open. Places are drawn by lot after the wave has closed, so there is no need to be first.',
      ],
      action: { label: 'Join the wave', path: '/waves' },
    },
    refused: {
      subject: 'The result of the check of your application',
      paragraphs: [
        'We have checked your application. According to the data that we received, a requirement is not met. Below you see the requirement, your data, where they come from, and what you can do.',
        'If the data are wrong, have them corrected at their source and then ask for another check, appeal, or ask an officer. You can do all this on the page with the result.',
      ],
      action: seeResultEn,
    },
    'needs-correction': {
      subject: 'Please look at some of your answers again',
      paragraphs: [
        'Some of your answers differ from the civil registry, so the requirements cannot be checked yet. This is not a refusal.',
        'Compare your answers with your identity card and family card, then send them again. Below is what to look at.',
      ],
      action: seeResultEn,
    },
    'needs-review': {
      subject: 'An officer will look at your application',
      paragraphs: [
        'There are data that an officer has to see before we can decide. This is not a refusal. We tell you the result by e-mail and in your messages.',
      ],
      action: seeResultEn,
    },
    checking: {
      subject: 'Your application is being checked',
      paragraphs: ['An institution has not answered yet. We ask again by ourselves.'],
      action: seeResultEn,
    },
    'identity-conflict': {
      subject: 'We need to make sure who you are',
      paragraphs: [
        'Before your application goes on, an officer needs to make sure who you are. You need not apply again.',
        'You can write to an officer on the page with the result. We tell you what comes of it by e-mail and in your messages.',
      ],
      action: seeResultEn,
    },
  },
  caseDecided: {
    subject: 'An officer’s answer about your application',
    intro: 'An officer has looked at your application and decided.',
    next: {
      'checked-again': 'Your application is being checked again now. We tell you the result shortly.',
      refused: 'If your situation changes, you can ask for another check at any time.',
      'to-correct': 'Correct your answers, then send them again.',
      unchanged: 'Your application stays as it was.',
    },
    decision: 'Decision',
    reason: 'Reason',
    message: 'Message of the officer',
    action: seeResultEn,
  },
  caseOutcomes: { granted: 'Accepted', 'not-granted': 'Not accepted', correction: 'For you to correct' },
  caseReasons: {
    'proof-accepted': 'Your proof is sufficient',
    'registry-outdated': 'The institution’s record no longer fits the facts',
    'identity-proved': 'We are now sure who you are',
    'proof-missing': 'The proof that is needed is missing',
    'registry-right': 'The institution’s record is right',
    'identity-not-proved': 'We could not make sure who you are',
    'answers-to-correct': 'Some answers need correcting',
    'photo-unreadable': 'The photo cannot be read',
    answered: 'The question has been answered',
  },
}

export const words = { id, en } satisfies Record<Language, typeof id>
