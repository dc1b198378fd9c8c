import type { Cards, Say } from './card.ts'

const wait = {
  id: 'Tidak ada yang perlu Anda lakukan. Hasilnya kami kirim lewat e-mail.',
  en: 'There is nothing for you to do. We send the result by e-mail.',
}
const see = { id: 'Lihat pendaftaran', en: 'See the application' }
/** Said to somebody in a wave whose requirements are open again. */
const untilLocked = {
  id: (lockedAt: Date | undefined, say: Say) => lockedAt && `Daftar peserta dikunci ${say.time(lockedAt)}`,
  en: (lockedAt: Date | undefined, say: Say) =>
    lockedAt && `List of participants locked ${say.time(lockedAt)}`,
}

type Kinds =
  | 'not-started'
  | 'draft'
  | 'withdrawn'
  | 'submitted'
  | 'checking'
  | 'needs-correction'
  | 'needs-review'
  | 'refused'
  | 'appealed'

const id: Pick<Cards, Kinds> = {
  'not-started': ({ ahead }, say) => ({
    tag: 'Mulai di sini',
    title: 'Isi data pendaftaran Anda',
    text: 'Sekitar 10 menit. Setiap bagian tersimpan, jadi bisa dilanjutkan kapan saja.',
    date: say.ahead(ahead),
    step: 'Siapkan KTP, kartu keluarga, dan ponsel Anda.',
    action: 'Mulai mengisi',
  }),
  draft: ({ ahead }, say) => ({
    tag: 'Belum dikirim',
    title: 'Lanjutkan pendaftaran Anda',
    text: 'Isian Anda sudah tersimpan. Kami memeriksanya setelah Anda kirim.',
    date: say.ahead(ahead),
    step: 'Lengkapi bagian yang masih kosong, lalu kirim.',
    action: 'Lanjutkan mengisi',
  }),
  withdrawn: ({ ahead }, say) => ({
    tag: 'Ditarik',
    colour: 'grey',
    title: 'Anda sudah menarik pendaftaran',
    text: 'Anda tidak ikut undian, dan tidak ada akibat lain. Anda boleh mendaftar lagi kapan saja.',
    date: say.ahead(ahead),
    step: 'Kalau berubah pikiran, daftar lagi dari awal.',
    action: 'Daftar lagi',
  }),
  submitted: ({ ahead, lockedAt }, say) => ({
    tag: 'Sudah diterima',
    title: 'Pendaftaran Anda sudah kami terima',
    text: 'Sebentar lagi kami memeriksanya ke lembaga pemegang data.',
    date: untilLocked.id(lockedAt, say) ?? say.ahead(ahead),
    step: wait.id,
    action: see.id,
  }),
  checking: ({ ahead, lockedAt }, say) => ({
    tag: 'Sedang diperiksa',
    title: 'Data Anda sedang diperiksa',
    text: 'Kalau ada lembaga yang belum menjawab, itu bukan penolakan. Kami bertanya lagi sampai ada jawaban.',
    date: untilLocked.id(lockedAt, say) ?? say.ahead(ahead),
    step: wait.id,
    action: see.id,
  }),
  'needs-correction': ({ ahead, lockedAt }, say) => ({
    tag: 'Perlu Anda perbaiki',
    title: 'Ada isian yang tidak cocok',
    text: 'Halaman Pendaftaran menunjukkan isian yang mana. Hanya isian itu yang perlu diperbaiki.',
    date: untilLocked.id(lockedAt, say) ?? say.ahead(ahead),
    step: 'Perbaiki isiannya, lalu kirim lagi.',
    action: 'Perbaiki sekarang',
  }),
  'needs-review': ({ ahead, lockedAt }, say) => ({
    tag: 'Diperiksa petugas',
    title: 'Petugas sedang memeriksa pendaftaran Anda',
    text: 'Ada hal yang perlu dilihat oleh orang, bukan oleh mesin. Ini bukan penolakan.',
    date: untilLocked.id(lockedAt, say) ?? say.ahead(ahead),
    step: wait.id,
    action: see.id,
  }),
  refused: ({ ahead, lockedAt }, say) => ({
    tag: 'Belum memenuhi syarat',
    colour: 'grey',
    title: 'Ada syarat yang belum terpenuhi',
    text: 'Kami menyebutkan syarat yang mana, data yang kami pakai, sumber dan tanggalnya, serta cara memperbaikinya.',
    date: untilLocked.id(lockedAt, say) ?? say.ahead(ahead),
    step: 'Perbaiki datanya di lembaga yang kami sebut, lalu minta diperiksa lagi. Kalau menurut Anda kami keliru, ajukan keberatan.',
    action: 'Lihat sebabnya',
  }),
  appealed: ({ ahead, lockedAt }, say) => ({
    tag: 'Keberatan diperiksa',
    title: 'Petugas sedang memeriksa keberatan Anda',
    text: 'Kalau keberatan baru dikabulkan setelah daftar peserta dikunci, Anda ikut gelombang berikutnya.',
    date: untilLocked.id(lockedAt, say) ?? say.ahead(ahead),
    step: wait.id,
    action: see.id,
  }),
}

const en: Pick<Cards, Kinds> = {
  'not-started': ({ ahead }, say) => ({
    tag: 'Start here',
    title: 'Fill in your application',
    text: 'About 10 minutes. Every part is saved, so you can go on at any time.',
    date: say.ahead(ahead),
    step: 'Have your identity card (KTP), family card and phone at hand.',
    action: 'Start',
  }),
  draft: ({ ahead }, say) => ({
    tag: 'Not sent yet',
    title: 'Go on with your application',
    text: 'What you filled in is saved. We check it once you send it.',
    date: say.ahead(ahead),
    step: 'Fill in the parts that are still open, then send.',
    action: 'Go on',
  }),
  withdrawn: ({ ahead }, say) => ({
    tag: 'Withdrawn',
    colour: 'grey',
    title: 'You have withdrawn your application',
    text: 'You take no part in a draw, and nothing else follows from it. You may apply again at any time.',
    date: say.ahead(ahead),
    step: 'If you change your mind, apply again from the start.',
    action: 'Apply again',
  }),
  submitted: ({ ahead, lockedAt }, say) => ({
    tag: 'Received',
    title: 'We have received your application',
    text: 'We are about to compare it with the records of other institutions.',
    date: untilLocked.en(lockedAt, say) ?? say.ahead(ahead),
    step: wait.en,
    action: see.en,
  }),
  checking: ({ ahead, lockedAt }, say) => ({
    tag: 'Being checked',
    title: 'Your data are being checked',
    text: 'If an institution has not answered yet, that is no refusal. We ask again until it does.',
    date: untilLocked.en(lockedAt, say) ?? say.ahead(ahead),
    step: wait.en,
    action: see.en,
  }),
  'needs-correction': ({ ahead, lockedAt }, say) => ({
    tag: 'For you to correct',
    title: 'Something you filled in does not match',
    text: 'The application shows what it is. Only that needs to be corrected.',
    date: untilLocked.en(lockedAt, say) ?? say.ahead(ahead),
    step: 'Correct it, then send again.',
    action: 'Correct it now',
  }),
  'needs-review': ({ ahead, lockedAt }, say) => ({
    tag: 'With an officer',
    title: 'An officer is looking at your application',
    text: 'Something needs the eyes of a person, not of a machine. That is no refusal.',
    date: untilLocked.en(lockedAt, say) ?? say.ahead(ahead),
    step: wait.en,
    action: see.en,
  }),
  refused: ({ ahead, lockedAt }, say) => ({
    tag: 'Not eligible yet',
    colour: 'grey',
    title: 'A requirement is not met yet',
    text: 'We tell you which one, the data we used, their source and date, and how to put it right.',
    date: untilLocked.en(lockedAt, say) ?? say.ahead(ahead),
    step: 'Have it put right by the institution that we name, then ask for another check. If you think that we are wrong, appeal.',
    action: 'See the reason',
  }),
  appealed: ({ ahead, lockedAt }, say) => ({
    tag: 'Appeal under way',
    title: 'An officer is looking at your appeal',
    text: 'If it is granted after the list of a wave was locked, you take part in the next wave.',
    date: untilLocked.en(lockedAt, say) ?? say.ahead(ahead),
    step: wait.en,
    action: see.en,
  }),
}

/** Before a wave: filling in, checking, deciding. */
export const application = { id, en }
