import type { Cards } from './card.ts'

const see = { id: 'Lihat gelombang', en: 'See the waves' }

type Kinds =
  | 'may-join'
  | 'wave-ahead'
  | 'no-wave'
  | 'joined'
  | 'closed'
  | 'listed'
  | 'frozen'
  | 'committed'
  | 'drawn'
  | 'paused'
  | 'reserve'

const id: Pick<Cards, Kinds> = {
  'may-join': ({ wave }, say) => ({
    tag: 'Memenuhi syarat',
    colour: 'green',
    title: `Anda bisa bergabung di Gelombang ${wave.number}`,
    text: 'Anda ikut diundi hanya kalau bergabung. Bergabung lebih dulu tidak menambah peluang.',
    date: `Ditutup ${say.time(wave.closesAt)}`,
    step: `Bergabunglah sebelum Gelombang ${wave.number} ditutup.`,
    action: `Gabung Gelombang ${wave.number}`,
  }),
  'wave-ahead': ({ wave }, say) => ({
    tag: 'Memenuhi syarat',
    colour: 'green',
    title: `Gelombang ${wave.number} akan dibuka`,
    text: 'Data Anda sudah lengkap. Begitu gelombang dibuka, Anda tinggal bergabung.',
    date: `Dibuka ${say.time(wave.opensAt)}`,
    step: 'Belum ada yang perlu Anda lakukan sampai gelombang dibuka.',
    action: see.id,
  }),
  'no-wave': () => ({
    tag: 'Memenuhi syarat',
    colour: 'green',
    title: 'Menunggu gelombang berikutnya',
    text: 'Tanggalnya belum diumumkan. Data Anda sudah lengkap dan tidak perlu diisi lagi.',
    step: 'Belum ada yang perlu Anda lakukan. Tanggal baru muncul di halaman ini.',
    action: see.id,
  }),
  joined: ({ wave }, say) => ({
    tag: 'Sudah bergabung',
    title: `Anda ikut Gelombang ${wave.number}`,
    text: 'Undian berlangsung setelah gelombang ditutup.',
    date: `Ditutup ${say.time(wave.closesAt)}`,
    step: 'Tidak ada yang perlu Anda lakukan. Waktu bergabung tidak memengaruhi peluang.',
    action: see.id,
  }),
  closed: ({ wave }, say) => ({
    tag: 'Gelombang ditutup',
    title: `Gelombang ${wave.number} sudah ditutup`,
    text: 'Daftar peserta sedang disusun. Ini belum hasil undian.',
    date: `Daftar dikunci ${say.time(wave.listingUntil)}`,
    step: 'Tidak ada yang perlu Anda lakukan.',
    action: see.id,
  }),
  listed: ({ wave }, say) => ({
    tag: 'Periksa data Anda',
    title: `Anda tercantum di daftar peserta Gelombang ${wave.number}`,
    text: 'Lihat apakah data Anda benar. Sebelum daftar dikunci, yang keliru masih bisa diperbaiki.',
    date: `Daftar dikunci ${say.time(wave.listingUntil)}`,
    step: 'Periksa data Anda di daftar peserta.',
    action: 'Periksa data saya',
  }),
  frozen: ({ wave }) => ({
    tag: 'Menunggu undian',
    title: `Daftar peserta Gelombang ${wave.number} sudah dikunci`,
    text: 'Tidak seorang pun dapat mengubah daftar itu lagi. Ini belum hasil undian.',
    step: 'Tidak ada yang perlu Anda lakukan. Waktu undian akan diumumkan.',
    action: see.id,
  }),
  committed: ({ wave, drawAt }, say) => ({
    tag: 'Menunggu undian',
    title: `Undian Gelombang ${wave.number} sudah dijadwalkan`,
    text: 'Penentunya bilangan acak publik yang belum diketahui siapa pun.',
    date: drawAt && `Diundi ${say.time(drawAt)}`,
    step: 'Tidak ada yang perlu Anda lakukan. Semua peserta kami kabari.',
    action: see.id,
  }),
  drawn: ({ wave }) => ({
    tag: 'Menunggu hasil',
    title: `Gelombang ${wave.number} sudah diundi`,
    text: 'Hasilnya sedang disiapkan dan diumumkan kepada semua peserta.',
    step: 'Tidak ada yang perlu Anda lakukan. Semua peserta kami kabari.',
    action: see.id,
  }),
  paused: ({ wave }) => ({
    tag: 'Dihentikan sementara',
    title: `Gelombang ${wave.number} dihentikan sementara`,
    text: 'Keikutsertaan Anda tetap tercatat.',
    step: 'Tidak ada yang perlu Anda lakukan. Tanggal yang baru muncul di halaman ini.',
    action: see.id,
  }),
  reserve: ({ wave }) => ({
    tag: 'Cadangan',
    title: `Anda cadangan di Gelombang ${wave.number}`,
    text: 'Kalau ada tempat yang kosong, cadangan naik menurut urutan undian.',
    step: 'Tidak ada yang perlu Anda lakukan. Kalau giliran Anda tiba, kami mengabari Anda.',
    action: 'Lihat urutan saya',
  }),
}

const en: Pick<Cards, Kinds> = {
  'may-join': ({ wave }, say) => ({
    tag: 'Eligible',
    colour: 'green',
    title: `You can join Wave ${wave.number}`,
    text: 'You are in the draw only if you join. Joining earlier does not better your chance.',
    date: `Closes ${say.time(wave.closesAt)}`,
    step: `Join before Wave ${wave.number} closes.`,
    action: `Join Wave ${wave.number}`,
  }),
  'wave-ahead': ({ wave }, say) => ({
    tag: 'Eligible',
    colour: 'green',
    title: `Wave ${wave.number} will open`,
    text: 'Your data are complete. Once the wave is open, all that is left is to join.',
    date: `Opens ${say.time(wave.opensAt)}`,
    step: 'There is nothing for you to do until the wave opens.',
    action: see.en,
  }),
  'no-wave': () => ({
    tag: 'Eligible',
    colour: 'green',
    title: 'Waiting for the next wave',
    text: 'Its date is not known yet. Your data are complete and need not be filled in again.',
    step: 'There is nothing for you to do yet. The date will stand on this page.',
    action: see.en,
  }),
  joined: ({ wave }, say) => ({
    tag: 'Joined',
    title: `You are in Wave ${wave.number}`,
    text: 'The draw takes place after the wave has closed.',
    date: `Closes ${say.time(wave.closesAt)}`,
    step: 'There is nothing for you to do. When you joined does not change your chance.',
    action: see.en,
  }),
  closed: ({ wave }, say) => ({
    tag: 'Wave closed',
    title: `Wave ${wave.number} has closed`,
    text: 'The list of participants is being made. This is not the result yet.',
    date: `List locked ${say.time(wave.listingUntil)}`,
    step: 'There is nothing for you to do.',
    action: see.en,
  }),
  listed: ({ wave }, say) => ({
    tag: 'Check your data',
    title: `You are on the list of Wave ${wave.number}`,
    text: 'See whether your data are right. What is wrong can be corrected until the list is locked.',
    date: `List locked ${say.time(wave.listingUntil)}`,
    step: 'Check your data on the list.',
    action: 'Check my data',
  }),
  frozen: ({ wave }) => ({
    tag: 'Waiting for the draw',
    title: `The list of Wave ${wave.number} is locked`,
    text: 'Nobody can change that list any more. This is not the result yet.',
    step: 'There is nothing for you to do. The time of the draw will be announced.',
    action: see.en,
  }),
  committed: ({ wave, drawAt }, say) => ({
    tag: 'Waiting for the draw',
    title: `The draw of Wave ${wave.number} has its time`,
    text: 'It is decided by a public random number that nobody knows yet.',
    date: drawAt && `Draw ${say.time(drawAt)}`,
    step: 'There is nothing for you to do. We tell everybody who takes part.',
    action: see.en,
  }),
  drawn: ({ wave }) => ({
    tag: 'Waiting for the result',
    title: `Wave ${wave.number} has been drawn`,
    text: 'The result is being prepared and announced to everybody who took part.',
    step: 'There is nothing for you to do. We tell everybody who took part.',
    action: see.en,
  }),
  paused: ({ wave }) => ({
    tag: 'Paused',
    title: `Wave ${wave.number} is paused`,
    text: 'Your entry stays on record.',
    step: 'There is nothing for you to do. The new date will stand on this page.',
    action: see.en,
  }),
  reserve: ({ wave }) => ({
    tag: 'Reserve',
    title: `You are on the reserve list of Wave ${wave.number}`,
    text: 'When a place becomes free, the reserve list moves up in the order of the draw.',
    step: 'There is nothing for you to do. When it is your turn, we tell you.',
    action: 'See my rank',
  }),
}

/** From the next wave to its draw. */
export const waves = { id, en }
