import type { Message } from '#notices'

type Wave = { name: string }

/** What people are told about their entry, by e-mail and in the inbox. */
const id = {
  joined: ({ name, receiptNumber, closes }: Wave & { receiptNumber: string; closes: string }): Message => ({
    subject: `Anda ikut ${name}`,
    paragraphs: [
      `Anda sudah tercatat ikut ${name}. Tempat diundi setelah gelombang ditutup, jadi yang ikut lebih dulu tidak lebih diutamakan.`,
      'Hasilnya kami kabarkan kepada semua peserta, terpilih atau belum. Simpan nomor tanda ikut di bawah ini.',
    ],
    rows: [
      ['Nomor tanda ikut', receiptNumber],
      ['Gelombang ditutup', closes],
    ],
    action: { label: 'Lihat tanda ikut', path: '/waves' },
  }),
  left: ({ name }: Wave): Message => ({
    subject: `Anda tidak lagi ikut ${name}`,
    paragraphs: [
      `Sesuai permintaan Anda, Anda tidak lagi ikut ${name}. Selama gelombang masih dibuka, Anda boleh ikut lagi.`,
    ],
    action: { label: 'Lihat gelombang', path: '/waves' },
  }),
  'no-longer-eligible': ({ name }: Wave): Message => ({
    subject: `Anda tidak ikut undian ${name}`,
    paragraphs: [
      `Sebelum undian, syarat semua peserta ${name} kami periksa lagi. Ada syarat yang kini tidak terpenuhi, jadi Anda tidak ikut undian ini.`,
      'Syarat mana, data siapa yang kami pakai, dan apa yang dapat Anda lakukan tertulis di halaman pendaftaran. Anda juga dapat mengajukan keberatan di sana.',
    ],
    action: { label: 'Lihat pendaftaran saya', path: '/application' },
  }),
  'not-checked': ({ name }: Wave): Message => ({
    subject: `Anda kami ikutkan ke gelombang berikutnya`,
    paragraphs: [
      `Syarat Anda belum dapat kami periksa sebelum undian ${name}, karena sumber datanya tidak menjawab. Ini bukan kesalahan Anda.`,
      'Begitu gelombang berikutnya dibuka, Anda kami ikutkan. Anda tidak perlu melakukan apa pun.',
    ],
    action: { label: 'Lihat gelombang', path: '/waves' },
  }),
  'already-recipient': ({ name }: Wave): Message => ({
    subject: `Anda tidak ikut undian ${name}`,
    paragraphs: [
      `Anda sudah terpilih pada gelombang sebelumnya. Setiap orang hanya dapat menjadi penerima satu kali, jadi Anda tidak ikut undian ${name}.`,
    ],
    action: { label: 'Lihat gelombang', path: '/waves' },
  }),
  cancelled: ({ name }: Wave): Message => ({
    subject: `${name} dibatalkan`,
    paragraphs: [
      `Maaf, ${name} dibatalkan dan tidak akan diundi. Pendaftaran Anda tetap tersimpan.`,
      'Anda dapat ikut gelombang berikutnya tanpa mengisi ulang data.',
    ],
    action: { label: 'Lihat gelombang', path: '/waves' },
  }),
}

const en: typeof id = {
  joined: ({ name, receiptNumber, closes }) => ({
    subject: `You have joined ${name}`,
    paragraphs: [
      `You are entered in ${name}. Places are drawn by lot after the wave has closed, so joining early gives no advantage.`,
      'We tell everybody the result, selected or not. Keep the number of your entry below.',
    ],
    rows: [
      ['Entry number', receiptNumber],
      ['The wave closes', closes],
    ],
    action: { label: 'See my entry', path: '/waves' },
  }),
  left: ({ name }) => ({
    subject: `You are no longer in ${name}`,
    paragraphs: [`As you asked, you are no longer in ${name}. While the wave is open you may join again.`],
    action: { label: 'See the waves', path: '/waves' },
  }),
  'no-longer-eligible': ({ name }) => ({
    subject: `You are not in the draw of ${name}`,
    paragraphs: [
      `Before the draw we checked the requirements of everybody in ${name} again. One of yours is no longer met, so you are not in this draw.`,
      'Which one, whose data we used and what you can do stands on the page of your application. You can object there as well.',
    ],
    action: { label: 'See my application', path: '/application' },
  }),
  'not-checked': ({ name }) => ({
    subject: 'We will enter you in the next wave',
    paragraphs: [
      `We could not check your requirements before the draw of ${name}, because the source of the data did not answer. This is not your fault.`,
      'As soon as the next wave opens we enter you in it. You need not do anything.',
    ],
    action: { label: 'See the waves', path: '/waves' },
  }),
  'already-recipient': ({ name }) => ({
    subject: `You are not in the draw of ${name}`,
    paragraphs: [
      `You were selected in an earlier wave. Everybody can become a recipient only once, so you are not in the draw of ${name}.`,
    ],
    action: { label: 'See the waves', path: '/waves' },
  }),
  cancelled: ({ name }) => ({
    subject: `${name} is cancelled`,
    paragraphs: [
      `We are sorry: ${name} is cancelled and will not be drawn. Your application is kept.`,
      'You can join the next wave without filling anything in again.',
    ],
    action: { label: 'See the waves', path: '/waves' },
  }),
}

export const noticeWords = { id, en }
