import type { Text } from './text.ts'

const id: Text = {
  title: 'Yang perlu disiapkan',
  intro: 'Siapkan ini dulu, supaya pendaftaran selesai dalam sekali duduk: sekitar 10 menit.',
  sections: [
    {
      heading: 'Untuk membuat akun',
      items: [
        'Alamat e-mail yang bisa Anda buka sekarang. Periksa ejaannya: satu huruf salah, tautannya tidak sampai.',
        'Kata sandi paling sedikit 12 karakter. Tiga atau empat kata acak mudah diingat dan kuat.',
      ],
    },
    {
      heading: 'Untuk mendaftar',
      items: [
        'KTP: NIK, nama lengkap, tempat dan tanggal lahir, persis seperti tertulis.',
        'Kartu keluarga (KK): nomor KK 16 angka dan alamat di kartu itu.',
        'Nomor ponsel yang aktif. Kami mengirim kode lewat SMS.',
        'Foto KTP asli: seluruh kartu terlihat, terbaca, tanpa pantulan lampu. JPG atau PNG, paling besar 8 MB.',
        'Swafoto: wajah terlihat jelas, tanpa topi, kacamata hitam, atau masker. Tidak perlu memegang KTP.',
      ],
    },
    {
      heading: 'Kalau terpilih nanti',
      paragraphs: [
        'Anda memilih rekening atau dompet elektronik untuk menerima insentif. Nama pemiliknya harus nama Anda sendiri. Belum perlu disiapkan sekarang.',
      ],
    },
    {
      heading: 'Yang tidak perlu',
      items: [
        'Uang. Pendaftaran gratis, dari awal sampai akhir.',
        'Perantara. Siapa pun yang menjanjikan kelulusan sedang berbohong: tempat diundi.',
        'Terburu-buru. Mendaftar lebih dulu tidak menambah peluang.',
      ],
    },
  ],
}

const en: Text = {
  title: 'What you need',
  intro: 'Have these ready and you can finish in one sitting: about 10 minutes.',
  sections: [
    {
      heading: 'To make an account',
      items: [
        'An e-mail address that you can open now. Check the spelling: one wrong letter and the link never arrives.',
        'A password of at least 12 characters. Three or four random words are easy to remember and strong.',
      ],
    },
    {
      heading: 'To register',
      items: [
        'Your identity card (KTP): NIK, full name, place and date of birth, exactly as printed.',
        'Your family card (KK): its 16-digit number and the address on it.',
        'A mobile phone that works. We send a code by SMS.',
        'A photo of the real KTP: the whole card, readable, without glare. JPG or PNG, at most 8 MB.',
        'A selfie: your face clearly visible, no hat, sunglasses or mask. You need not hold the KTP.',
      ],
    },
    {
      heading: 'If you are selected later',
      paragraphs: [
        'You choose the bank account or e-wallet that is to receive the incentive. It must be in your own name. You need not prepare it now.',
      ],
    },
    {
      heading: 'What you do not need',
      items: [
        'Money. Registering is free from beginning to end.',
        'A middleman. Whoever promises that you will pass is lying: places are drawn by lot.',
        'Haste. Registering earlier does not better your chance.',
      ],
    },
  ],
}

export const whatYouNeed = { id, en }
