import { html } from '#platform/html'
import type { Text, TextFacts, TextPage } from './text.ts'

const id = ({ requirements, documents, channels, passwordLength }: TextFacts): Text => ({
  title: 'Yang perlu disiapkan',
  intro: 'Siapkan ini lebih dulu, supaya pendaftaran selesai sekali jalan: sekitar 10 menit.',
  sections: [
    {
      id: 'account',
      heading: 'Untuk membuat akun',
      items: [
        'Alamat e-mail yang bisa Anda buka sekarang. Periksa ejaannya: satu huruf saja salah, pesan kami tidak sampai.',
        `Kata sandi, minimal ${passwordLength} karakter. Tiga atau empat kata acak mudah diingat dan kuat.`,
      ],
    },
    {
      id: 'application',
      heading: 'Untuk mendaftar',
      items: [
        'KTP: NIK, nama lengkap, serta tempat dan tanggal lahir, persis seperti tertulis di sana.',
        'Kartu keluarga (KK): nomor KK 16 angka dan alamatnya.',
        'Ponsel dengan nomor yang aktif. Kami mengirim kode lewat SMS.',
        ...documents.map(({ name, hint }) => `${name}: ${startLower(hint)}`),
      ],
    },
    {
      id: 'requirements',
      heading: 'Syarat untuk ikut',
      paragraphs: [
        'Semua syarat diperiksa ke lembaga pemegang data, dan diperiksa lagi sebelum undian dan sebelum setiap pembayaran.',
      ],
      items: requirements.map(({ title, explanation }) => html`<strong>${title}.</strong> ${explanation}`),
    },
    {
      id: 'if-selected',
      heading: 'Kalau nanti terpilih',
      paragraphs: [
        `Anda memilih bank atau dompet elektronik untuk menerima insentif: ${channels}. Rekening harus atas nama Anda sendiri. Belum perlu disiapkan sekarang.`,
      ],
    },
    {
      id: 'not-needed',
      heading: 'Yang tidak perlu',
      items: [
        'Uang. Pendaftaran gratis dari awal sampai akhir.',
        'Perantara. Tidak ada yang dapat menjamin Anda terpilih, karena tempat diundi.',
        'Terburu-buru. Mendaftar lebih dulu tidak menambah peluang.',
      ],
    },
  ],
})

const en = ({ requirements, documents, channels, passwordLength }: TextFacts): Text => ({
  title: 'What you need',
  intro: 'Have these ready, and you can apply in one go: about 10 minutes.',
  sections: [
    {
      id: 'account',
      heading: 'To create an account',
      items: [
        'An e-mail address that you can open now. Check its spelling: with one wrong letter our message never arrives.',
        `A password of at least ${passwordLength} characters. Three or four random words are strong and easy to remember.`,
      ],
    },
    {
      id: 'application',
      heading: 'To apply',
      items: [
        'Identity card (KTP): NIK, full name, place and date of birth, exactly as printed there.',
        'Family card (KK): its number of 16 digits, and its address.',
        'A phone with a working number. We send a code by SMS.',
        ...documents.map(({ name, hint }) => `${name}: ${startLower(hint)}`),
      ],
    },
    {
      id: 'requirements',
      heading: 'Requirements',
      paragraphs: [
        'All of them are checked with the institutions that keep the data, and again before the draw and before every payment.',
      ],
      items: requirements.map(({ title, explanation }) => html`<strong>${title}.</strong> ${explanation}`),
    },
    {
      id: 'if-selected',
      heading: 'If you are selected later',
      paragraphs: [
        `You choose a bank or e-wallet for your incentives: ${channels}. The account must be in your own name. You need not prepare it now.`,
      ],
    },
    {
      id: 'not-needed',
      heading: 'What you do not need',
      items: [
        'Money. Applying is free from beginning to end.',
        'A middleman. Nobody can promise that you will be selected, because places are drawn by lot.',
        'Haste. Applying earlier does not better your chance.',
      ],
    },
  ],
})

/** After a colon a sentence goes on small, unless it starts with an abbreviation. */
function startLower(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

export const whatYouNeed: TextPage = { id, en }
