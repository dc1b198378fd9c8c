import { type Content, html } from '#platform/html'
import { type ReasonWords, reasonsEnglish, reasonsIndonesian } from './words.reasons.ts'

type VerdictWords = { title: string; intro: string; advice: Content }

const secure = (text: string) => html`<a class="govuk-link" href="/account">${text}</a>`

const id = {
  title: 'Periksa tautan',
  label: 'Tautan, nomor, atau isi pesan',
  hint: 'Tempel saja di sini. Kami tidak membuka dan tidak menyimpannya, hanya membaca tulisannya.',
  submit: 'Periksa',
  empty: 'Tempel tautan atau pesan yang ingin Anda periksa',
  tooLong: (most: number) => `Pesannya terlalu panjang. Tempel paling banyak ${most} karakter`,
  onlyOfficial: 'Situs resmi program ini hanya',
  typeIt: 'Paling aman, ketik sendiri alamat itu di peramban Anda.',
  doubtful:
    'Nama situsnya milik program ini, tetapi pihak resmi tidak menulis tautan atau pesan seperti ini. Jangan ikuti petunjuknya.',
  verdicts: {
    official: {
      title: 'Alamat resmi',
      intro: 'Tautan ini menuju situs resmi program.',
      advice: 'Tetap jaga kata sandi dan kode OTP Anda. Petugas tidak akan pernah memintanya.',
    },
    'not-official': {
      title: 'Bukan alamat resmi',
      intro:
        'Kami tidak dapat menjamin alamat ini. Bisa jadi tidak berbahaya, tetapi bukan milik program ini.',
      advice: html`<strong>Jangan isi data diri, kata sandi, atau kode di sana.</strong>`,
    },
    'looks-fake': {
      title: 'Tampak seperti palsu',
      intro: '',
      advice: html`<strong>Jangan isi apa pun dan jangan teruskan pesannya.</strong> Sudah telanjur? ${secure('Amankan akun Anda')}`,
    },
    'no-link': {
      title: 'Tidak ada tautan',
      intro: 'Kami tidak menemukan alamat situs dalam tulisan ini.',
      advice:
        'Pendaftaran hanya lewat situs resmi dan tidak dipungut biaya. Jangan berikan kata sandi atau kode OTP kepada siapa pun.',
    },
  } satisfies Record<string, VerdictWords>,
  reasons: reasonsIndonesian satisfies ReasonWords,
}

const en: typeof id = {
  title: 'Check a link',
  label: 'Link, number or message',
  hint: 'Just paste it here. We do not open it or keep it; we only read what is written.',
  submit: 'Check',
  empty: 'Paste the link or message that you want to check',
  tooLong: (most) => `The message is too long. Paste ${most} characters at most`,
  onlyOfficial: 'The only official site of this programme is',
  typeIt: 'It is safest to type that address into your browser yourself.',
  doubtful:
    'The name of the site is the programme’s own, but nobody official writes such a link or message. Do not do what it says.',
  verdicts: {
    official: {
      title: 'Official address',
      intro: 'This link leads to the official site of the programme.',
      advice: 'Still keep your password and codes to yourself. No officer will ever ask for them.',
    },
    'not-official': {
      title: 'Not an official address',
      intro:
        'We cannot vouch for this address. It may be harmless, but it does not belong to this programme.',
      advice: html`<strong>Do not enter personal data, passwords or codes there.</strong>`,
    },
    'looks-fake': {
      title: 'Looks like a fake',
      intro: '',
      advice: html`<strong>Enter nothing there and do not pass the message on.</strong> Too late? ${secure('Secure your account')}`,
    },
    'no-link': {
      title: 'No link found',
      intro: 'We found no address of a site in this text.',
      advice:
        'You can register only on the official site, free of charge. Give your password or codes to nobody.',
    },
  },
  reasons: reasonsEnglish,
}

export type Words = typeof id
export const words = { id, en }
