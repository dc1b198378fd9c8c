import type { Language } from '#platform/ui'
import type { CaseKind } from '../cases.ts'

/** Where an application stands, as its page says it. */
export type Standing =
  | 'waiting'
  | 'checking'
  | 'eligible'
  | 'refused'
  | 'needs-correction'
  | 'needs-review'
  | 'identity'
  | 'not-identified'
  | 'appealed'

type Told = { title: string; text: string }

const id = {
  title: 'Hasil pemeriksaan',
  standings: {
    waiting: {
      title: 'Pendaftaran Anda menunggu giliran diperiksa',
      text: 'Pemeriksaan berjalan dengan sendirinya, biasanya dalam beberapa menit. Hasilnya kami kabarkan lewat e-mail dan di kotak pesan Anda.',
    },
    checking: {
      title: 'Belum semua syarat bisa diperiksa',
      text: 'Ada lembaga yang belum menjawab. Ini bukan penolakan, dan Anda tidak perlu melakukan apa-apa.',
    },
    eligible: {
      title: 'Anda memenuhi semua syarat',
      text: 'Langkah berikutnya: ikut gelombang yang sedang dibuka. Tempat dibagi lewat undian setelah gelombang ditutup.',
    },
    refused: {
      title: 'Ada syarat yang belum terpenuhi',
      text: 'Di bawah ini setiap syarat, data yang kami terima, sumbernya, dan apa yang dapat Anda lakukan.',
    },
    'needs-correction': {
      title: 'Ada isian yang perlu Anda periksa lagi',
      text: 'Ini bukan penolakan. Cocokkan isian Anda dengan KTP dan kartu keluarga, lalu kirim lagi.',
    },
    'needs-review': {
      title: 'Petugas akan memeriksa pendaftaran Anda',
      text: 'Ada data yang perlu dilihat petugas sebelum kami bisa memutuskan. Ini bukan penolakan.',
    },
    identity: {
      title: 'Kami perlu memastikan identitas Anda',
      text: 'Sebelum pendaftaran Anda dilanjutkan, petugas perlu memastikan siapa Anda. Anda tidak perlu mendaftar ulang. Hasilnya kami kabarkan lewat e-mail dan di kotak pesan Anda.',
    },
    'not-identified': {
      title: 'Identitas Anda belum bisa dipastikan',
      text: 'Petugas sudah melihat pendaftaran Anda. Keputusan dan alasannya ada di bawah. Anda dapat mengajukan keberatan.',
    },
    appealed: {
      title: 'Keberatan Anda sedang dilihat petugas',
      text: 'Petugas yang memutuskan bukan petugas yang memutuskan sebelumnya. Hasilnya kami kabarkan lewat e-mail dan di kotak pesan Anda.',
    },
  } satisfies Record<Standing, Told>,
  askedAgainAt: (when: string) => `Kami bertanya lagi dengan sendirinya pada ${when}.`,
  toDo: 'Yang perlu dilihat',
  metOnes: (count: number) => `Syarat lain: ${count}`,
  accepted: 'Petugas sudah memeriksa temuan ini dan menerimanya.',
  checkedAt: 'Diperiksa',
  ruleVersion: 'Versi aturan',
  receipt: 'Nomor tanda terima',
  joinWave: 'Ikut gelombang',
  editAnswers: 'Buka isian saya',
  correctAnswers: 'Perbaiki isian saya',
  correctHint: 'Ada isian yang keliru atau sudah berubah? Anda boleh memperbaikinya, lalu mengirim lagi.',
  checkAgain: 'Periksa lagi',
  checkAgainHint: 'Sudah ada pembetulan di lembaga sumber data? Kami tanyakan lagi sekarang.',
  tooSoon:
    'Baru saja diperiksa. Tunggu satu menit, lalu tekan “Periksa lagi” sekali lagi. Tidak ada yang hilang.',
  notNow: 'Sekarang tidak perlu diperiksa lagi. Keadaan terbaru tampil di halaman ini.',
  appeal: 'Ajukan keberatan',
  ask: 'Tanya petugas',
  cases: {
    title: 'Surat-menyurat dengan petugas',
    kinds: {
      'identity-conflict': 'Pemastian identitas',
      'needs-person': 'Pemeriksaan oleh petugas',
      'asked-by-person': 'Pertanyaan Anda',
      appeal: 'Keberatan Anda',
    } satisfies Record<CaseKind, string>,
    waits: 'Menunggu petugas',
    openedAt: 'Sejak',
    text: 'Tulisan Anda',
    decision: 'Keputusan',
    reason: 'Alasan',
    answer: 'Pesan petugas',
  },
  askPage: {
    title: 'Tanya petugas',
    intro:
      'Tulis apa yang menurut Anda keliru atau belum jelas. Petugas membaca tulisan Anda bersama data pendaftaran. Jangan tulis kata sandi atau kode.',
    label: 'Pertanyaan atau penjelasan Anda',
    submit: 'Kirim ke petugas',
    already: 'Pertanyaan Anda yang terdahulu masih menunggu jawaban. Kami kabarkan begitu petugas menjawab.',
  },
  appealPage: {
    title: 'Ajukan keberatan',
    intro:
      'Tulis mengapa menurut Anda hasil ini keliru, dan bukti apa yang Anda punya. Petugas lain yang belum pernah memutuskan pendaftaran Anda akan melihatnya.',
    label: 'Alasan keberatan Anda',
    submit: 'Kirim keberatan',
  },
  textHint: (most: number) => `Paling banyak ${most} huruf`,
  textMissing: 'Tulis dulu sebelum mengirim',
  textTooLong: (most: number) => `Paling banyak ${most} huruf. Persingkat tulisan Anda.`,
}

const en: typeof id = {
  title: 'Result of the check',
  standings: {
    waiting: {
      title: 'Your application waits for its check',
      text: 'The check runs by itself, usually within minutes. We tell you the result by e-mail and in your messages.',
    },
    checking: {
      title: 'Not every requirement could be checked yet',
      text: 'An institution has not answered yet. This is not a refusal, and you need not do anything.',
    },
    eligible: {
      title: 'You meet all requirements',
      text: 'The next step: join the wave that is open. Places are drawn by lot after the wave has closed.',
    },
    refused: {
      title: 'A requirement is not met',
      text: 'Below you see each requirement, the data that we received, where they come from, and what you can do.',
    },
    'needs-correction': {
      title: 'Please look at some of your answers again',
      text: 'This is not a refusal. Compare your answers with your identity card and family card, then send them again.',
    },
    'needs-review': {
      title: 'An officer will look at your application',
      text: 'There are data that an officer has to see before we can decide. This is not a refusal.',
    },
    identity: {
      title: 'We need to make sure who you are',
      text: 'Before your application goes on, an officer needs to make sure who you are. You need not apply again. We tell you the result by e-mail and in your messages.',
    },
    'not-identified': {
      title: 'We could not make sure who you are',
      text: 'An officer has looked at your application. The decision and its reason are below. You can appeal.',
    },
    appealed: {
      title: 'An officer is looking at your appeal',
      text: 'It is decided by an officer who has not decided before. We tell you the result by e-mail and in your messages.',
    },
  },
  askedAgainAt: (when) => `We ask again by ourselves on ${when}.`,
  toDo: 'To look at',
  metOnes: (count) => `Other requirements: ${count}`,
  accepted: 'An officer has looked at this finding and accepted it.',
  checkedAt: 'Checked',
  ruleVersion: 'Version of the rules',
  receipt: 'Receipt number',
  joinWave: 'Join the wave',
  editAnswers: 'Open my answers',
  correctAnswers: 'Correct my answers',
  correctHint: 'Is an answer wrong, or no longer true? You may correct it and send your answers again.',
  checkAgain: 'Check again',
  checkAgainHint: 'Has the institution corrected its data? We ask it again now.',
  tooSoon: 'It has just been checked. Wait a minute, then press “Check again” once more. Nothing is lost.',
  notNow: 'There is no need to check again now. This page shows the latest state.',
  appeal: 'Appeal',
  ask: 'Ask an officer',
  cases: {
    title: 'Letters between you and the officers',
    kinds: {
      'identity-conflict': 'Making sure who you are',
      'needs-person': 'Look by an officer',
      'asked-by-person': 'Your question',
      appeal: 'Your appeal',
    },
    waits: 'Waiting for an officer',
    openedAt: 'Since',
    text: 'What you wrote',
    decision: 'Decision',
    reason: 'Reason',
    answer: 'Message of the officer',
  },
  askPage: {
    title: 'Ask an officer',
    intro:
      'Write what you think is wrong or unclear. An officer reads it together with your application. Do not write passwords or codes.',
    label: 'Your question or explanation',
    submit: 'Send to an officer',
    already:
      'Your earlier question still waits for an answer. We tell you as soon as an officer has answered.',
  },
  appealPage: {
    title: 'Appeal',
    intro:
      'Write why you think that the result is wrong, and what proof you have. An officer who has not decided about your application before will look at it.',
    label: 'Why you appeal',
    submit: 'Send the appeal',
  },
  textHint: (most) => `At most ${most} characters`,
  textMissing: 'Write something before you send',
  textTooLong: (most) => `At most ${most} characters. Please make it shorter.`,
}

export const resultWords = { id, en } satisfies Record<Language, typeof id>
export type ResultWords = typeof id
