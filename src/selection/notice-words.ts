import type { Message } from '#notices'

type Wave = { name: string; number: number }
type Path = `/${string}`
const resultPath = (number: number): Path => `/waves/${number}/result`

const idReasons = {
  'own-wish': 'Sesuai permintaan Anda.',
  'deadline-missed': 'Pelatihan pertama tidak dipilih sampai batas waktunya.',
  'not-eligible': 'Syarat program tidak lagi terpenuhi.',
  misuse: 'Bantuan dipakai tidak sesuai aturan program.',
}
const enReasons: typeof idReasons = {
  'own-wish': 'You asked for it.',
  'deadline-missed': 'The first course was not chosen before its deadline.',
  'not-eligible': 'A requirement of the programme is no longer met.',
  misuse: 'The benefit was used against the rules of the programme.',
}
export type RevokeReason = keyof typeof idReasons

/** What people are told about the draw, by e-mail, in the inbox and, with good news, by SMS. */
const id = {
  reasons: idReasons,
  selected: ({ name, number }: Wave): Message => ({
    subject: `Hasil undian ${name}: Anda terpilih`,
    paragraphs: [
      `Selamat! Undian ${name} sudah selesai dan Anda terpilih sebagai penerima.`,
      'Langkah berikutnya: sambungkan rekening bank atau dompet elektronik atas nama Anda sendiri, lalu pilih pelatihan pertama.',
      'Di halaman hasil Anda dapat melihat cara undian berjalan dan memeriksanya sendiri.',
    ],
    action: { label: 'Lihat hasil dan langkah berikutnya', path: resultPath(number) },
  }),
  selectedSms: ({ name }: Wave) =>
    `Gelombang: Anda terpilih pada ${name}. Masuk ke akun Anda untuk langkah berikutnya. Kami tidak pernah meminta kata sandi, kode, atau uang.`,
  reserve: ({ name, number }: Wave): Message => ({
    subject: `Hasil undian ${name}: Anda di daftar cadangan`,
    paragraphs: [
      `Undian ${name} sudah selesai. Anda belum mendapat tempat, tetapi masuk daftar cadangan provinsi Anda.`,
      'Kalau ada tempat yang kosong, daftar cadangan dipanggil menurut urutan undian dan Anda langsung kami kabari. Anda tidak perlu melakukan apa pun.',
    ],
    action: { label: 'Lihat hasil saya', path: resultPath(number) },
  }),
  'places-filled': ({ name, number }: Wave): Message => ({
    subject: `Hasil undian ${name}: Anda belum terpilih`,
    paragraphs: [
      `Undian ${name} sudah selesai. Maaf, kali ini Anda belum terpilih.`,
      'Ini soal undian, bukan soal data Anda: semua syarat Anda terpenuhi, tetapi semua tempat untuk provinsi Anda sudah terisi.',
      'Data Anda tetap tersimpan. Anda boleh ikut gelombang berikutnya tanpa mengisi ulang.',
    ],
    action: { label: 'Lihat hasil dan cara memeriksanya', path: resultPath(number) },
  }),
  'family-card-full': ({ name, number }: Wave): Message => ({
    subject: `Hasil undian ${name}: Anda belum terpilih`,
    paragraphs: [
      `Undian ${name} sudah selesai. Maaf, Anda belum terpilih, karena tempat untuk kartu keluarga Anda sudah terpakai.`,
      'Ini bukan karena kesalahan dalam data Anda.',
    ],
    action: { label: 'Lihat hasil dan cara memeriksanya', path: resultPath(number) },
  }),
  promoted: ({ name, number }: Wave): Message => ({
    subject: `Kabar baik: Anda mendapat tempat di ${name}`,
    paragraphs: [
      `Ada tempat yang kosong di ${name}, dan Anda yang berikutnya di daftar cadangan. Anda kini terpilih sebagai penerima.`,
      'Langkah berikutnya: sambungkan rekening bank atau dompet elektronik atas nama Anda sendiri, lalu pilih pelatihan pertama.',
    ],
    action: { label: 'Lihat langkah berikutnya', path: resultPath(number) },
  }),
  promotedSms: ({ name }: Wave) =>
    `Gelombang: ada tempat kosong di ${name} dan Anda kini terpilih. Masuk ke akun Anda untuk langkah berikutnya. Kami tidak pernah meminta kata sandi, kode, atau uang.`,
  revoked: ({ name, reason }: Wave & { reason: RevokeReason }): Message => ({
    subject: `Penetapan Anda pada ${name} dicabut`,
    paragraphs: [
      `Penetapan Anda sebagai penerima pada ${name} dicabut. Alasannya: ${idReasons[reason]}`,
      'Kalau menurut Anda ini keliru, ajukan keberatan dari halaman pendaftaran. Petugas akan memeriksanya.',
    ],
    action: { label: 'Buka halaman pendaftaran', path: '/application' },
  }),
}

const en: typeof id = {
  reasons: enReasons,
  selected: ({ name, number }) => ({
    subject: `Result of ${name}: you are selected`,
    paragraphs: [
      `Congratulations! ${name} has been drawn and you are selected as a recipient.`,
      'Next: connect a bank account or e-wallet in your own name, then choose your first course.',
      'The page of your result shows how the draw went and lets you check it yourself.',
    ],
    action: { label: 'See the result and what comes next', path: resultPath(number) },
  }),
  selectedSms: ({ name }) =>
    `Gelombang: you are selected in ${name}. Sign in to see what comes next. We never ask for passwords, codes or money.`,
  reserve: ({ name, number }) => ({
    subject: `Result of ${name}: you are on the reserve list`,
    paragraphs: [
      `${name} has been drawn. You did not get a place yet, but you are on the reserve list of your province.`,
      'When a place becomes free, the reserve list is called in the order of the draw and we tell you at once. You need not do anything.',
    ],
    action: { label: 'See my result', path: resultPath(number) },
  }),
  'places-filled': ({ name, number }) => ({
    subject: `Result of ${name}: you are not selected yet`,
    paragraphs: [
      `${name} has been drawn. We are sorry: this time you were not selected.`,
      'It was the draw, not your data: you meet every requirement, but all places of your province were filled.',
      'Your data are kept. You may join the next wave without filling anything in again.',
    ],
    action: { label: 'See the result and how to check it', path: resultPath(number) },
  }),
  'family-card-full': ({ name, number }) => ({
    subject: `Result of ${name}: you are not selected yet`,
    paragraphs: [
      `${name} has been drawn. We are sorry: you were not selected, because the places of your family card are used.`,
      'It was not because of a mistake in your data.',
    ],
    action: { label: 'See the result and how to check it', path: resultPath(number) },
  }),
  promoted: ({ name, number }) => ({
    subject: `Good news: you have a place in ${name}`,
    paragraphs: [
      `A place of ${name} has become free, and you are next on the reserve list. You are now selected as a recipient.`,
      'Next: connect a bank account or e-wallet in your own name, then choose your first course.',
    ],
    action: { label: 'See what comes next', path: resultPath(number) },
  }),
  promotedSms: ({ name }) =>
    `Gelombang: a place of ${name} became free and you are now selected. Sign in to see what comes next. We never ask for passwords, codes or money.`,
  revoked: ({ name, reason }) => ({
    subject: `Your award of ${name} is revoked`,
    paragraphs: [
      `Your award as a recipient of ${name} is revoked. The reason: ${enReasons[reason]}`,
      'If you think this is wrong, object on the page of your application. An officer will look at it.',
    ],
    action: { label: 'Open my application', path: '/application' },
  }),
}

export const noticeWords = { id, en }
