import type { Ahead } from '../../standing.ts'
import type { Cards } from './card.ts'

const see = { id: 'Lihat gelombang', en: 'See the waves' }
/** Who can join another wave at once, is asked to. */
const joinOr = {
  id: (other: string, ahead: Ahead) =>
    ahead?.kind === 'closes' ? `Gabung Gelombang ${ahead.wave.number}` : other,
  en: (other: string, ahead: Ahead) => (ahead?.kind === 'closes' ? `Join Wave ${ahead.wave.number}` : other),
}

type Kinds =
  | 'not-selected'
  | 'family-card-full'
  | 'wave-cancelled'
  | 'carried-over'
  | 'no-longer-eligible'
  | 'already-recipient'
  | 'revoked'

const id: Pick<Cards, Kinds> = {
  'not-selected': ({ wave, ahead }, say) => ({
    tag: 'Belum terpilih',
    colour: 'grey',
    title: `Anda belum terpilih di Gelombang ${wave.number}`,
    text: 'Data Anda tidak salah: ini hasil undian, dan undiannya bisa Anda periksa sendiri.',
    date: say.ahead(ahead),
    step: 'Anda boleh ikut gelombang berikutnya tanpa mengisi ulang.',
    action: joinOr.id('Lihat hasil undian', ahead),
  }),
  'family-card-full': ({ wave }, say) => ({
    tag: 'Belum terpilih',
    colour: 'grey',
    title: `Anda belum terpilih di Gelombang ${wave.number}`,
    text: `Tempat untuk kartu keluarga Anda sudah terisi. Satu kartu keluarga paling banyak ${say.perFamily} penerima, dihitung dari semua gelombang.`,
    step: 'Tidak ada yang salah dengan data Anda. Undiannya bisa Anda periksa sendiri.',
    action: 'Lihat hasil undian',
  }),
  'wave-cancelled': ({ wave, ahead }, say) => ({
    tag: 'Dibatalkan',
    colour: 'grey',
    title: `Gelombang ${wave.number} dibatalkan`,
    text: 'Ini bukan karena Anda. Data Anda tetap tersimpan dan tidak perlu diisi lagi.',
    date: say.ahead(ahead),
    step: 'Anda boleh ikut gelombang berikutnya.',
    action: joinOr.id(see.id, ahead),
  }),
  'carried-over': ({ wave, ahead }, say) => ({
    tag: 'Ikut gelombang berikutnya',
    title: `Anda belum ikut undian Gelombang ${wave.number}`,
    text: 'Sampai daftar dikunci, ada lembaga yang belum menjawab. Itu bukan kesalahan Anda, jadi Anda kami ikutkan ke gelombang berikutnya.',
    date: say.ahead(ahead),
    step: 'Tidak ada yang perlu Anda lakukan. Begitu gelombang berikutnya dibuka, Anda kami ikutkan.',
    action: see.id,
  }),
  'no-longer-eligible': ({ wave, ahead }, say) => ({
    tag: 'Tidak ikut undian',
    colour: 'grey',
    title: `Anda tidak ikut undian Gelombang ${wave.number}`,
    text: 'Saat diperiksa lagi sebelum undian, ada syarat yang tidak terpenuhi. Sekarang semua syarat Anda terpenuhi.',
    date: say.ahead(ahead),
    step: 'Anda boleh ikut gelombang berikutnya.',
    action: joinOr.id(see.id, ahead),
  }),
  'already-recipient': ({ wave }) => ({
    tag: 'Tidak ikut undian',
    colour: 'grey',
    title: `Anda tidak ikut undian Gelombang ${wave.number}`,
    text: 'Bantuan program ini hanya untuk satu kali, dan Anda sudah pernah terpilih.',
    step: 'Kalau menurut Anda ini keliru, baca di Pusat bantuan apa yang bisa Anda lakukan.',
    action: see.id,
  }),
  revoked: ({ wave }) => ({
    tag: 'Dicabut',
    colour: 'grey',
    title: `Penetapan Anda di Gelombang ${wave.number} dicabut`,
    text: 'Sebabnya, dan cara mengajukan keberatan, tertulis dalam pesan kami.',
    step: 'Baca pesan kami. Kalau menurut Anda kami keliru, ajukan keberatan.',
    action: 'Baca pesan',
  }),
}

const en: Pick<Cards, Kinds> = {
  'not-selected': ({ wave, ahead }, say) => ({
    tag: 'Not selected',
    colour: 'grey',
    title: `You were not selected in Wave ${wave.number}`,
    text: 'Nothing is wrong with your data: it was the draw, and you can verify the draw yourself.',
    date: say.ahead(ahead),
    step: 'You may take part in the next wave without filling in anything again.',
    action: joinOr.en('See the result of the draw', ahead),
  }),
  'family-card-full': ({ wave }, say) => ({
    tag: 'Not selected',
    colour: 'grey',
    title: `You were not selected in Wave ${wave.number}`,
    text: `The places of your family card are taken. One family card may have ${say.perFamily} recipients at most, counted over all waves.`,
    step: 'Nothing is wrong with your data. You can verify the draw yourself.',
    action: 'See the result of the draw',
  }),
  'wave-cancelled': ({ wave, ahead }, say) => ({
    tag: 'Cancelled',
    colour: 'grey',
    title: `Wave ${wave.number} was cancelled`,
    text: 'That was not because of you. Your data are kept and need not be filled in again.',
    date: say.ahead(ahead),
    step: 'You may take part in the next wave.',
    action: joinOr.en(see.en, ahead),
  }),
  'carried-over': ({ wave, ahead }, say) => ({
    tag: 'In the next wave',
    title: `You were not in the draw of Wave ${wave.number}`,
    text: 'An institution had not answered when the list was locked. That was not your fault, so we enter you in the next wave.',
    date: say.ahead(ahead),
    step: 'There is nothing for you to do. Once the next wave opens, we enter you.',
    action: see.en,
  }),
  'no-longer-eligible': ({ wave, ahead }, say) => ({
    tag: 'Not in the draw',
    colour: 'grey',
    title: `You were not in the draw of Wave ${wave.number}`,
    text: 'In the check before the draw a requirement was not met. Now you meet all of them.',
    date: say.ahead(ahead),
    step: 'You may take part in the next wave.',
    action: joinOr.en(see.en, ahead),
  }),
  'already-recipient': ({ wave }) => ({
    tag: 'Not in the draw',
    colour: 'grey',
    title: `You were not in the draw of Wave ${wave.number}`,
    text: 'This programme helps each person once, and you have been selected before.',
    step: 'If you think that this is wrong, read in the help centre what you can do.',
    action: see.en,
  }),
  revoked: ({ wave }) => ({
    tag: 'Revoked',
    colour: 'grey',
    title: `Your place from Wave ${wave.number} was revoked`,
    text: 'The reason, and how to appeal, stand in our message to you.',
    step: 'Read our message. If you think that we are wrong, appeal.',
    action: 'Read the message',
  }),
}

/** After a wave that brought no place. */
export const results = { id, en }
