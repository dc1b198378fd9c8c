import type { Text } from './text.ts'

const id: Text = {
  title: 'Syarat dan ketentuan',
  intro: 'Versi 1, berlaku sejak 1 Januari 2022. Ditulis supaya bisa dibaca.',
  sections: [
    {
      heading: 'Apa ini',
      paragraphs: [
        'Gelombang adalah perangkat lunak mandiri untuk menjalankan program bantuan bergelombang. Selama garis kuning “Peragaan” tampak di atas halaman, ini bukan situs resmi, tidak ada uang sungguhan, dan Anda diminta tidak mengisi data asli.',
      ],
    },
    {
      heading: 'Akun Anda',
      items: [
        'Satu akun untuk satu orang. Anda sendiri yang memegang kata sandinya.',
        'Jangan menjual, meminjamkan, atau menyerahkan akun kepada perantara.',
        'Kalau orang lain membuat akun atas nama Anda, Anda dapat mengambilnya kembali dengan membuktikan diri.',
      ],
    },
    {
      heading: 'Data yang Anda isi',
      items: [
        'Isilah dengan benar. Data diperiksa ke pencatatan sipil dan instansi lain yang kami sebutkan di pemberitahuan privasi.',
        'Orang yang menerima bantuan dengan data tidak benar wajib mengembalikannya dalam 60 hari.',
        'Keputusan selalu disertai alasan, sumber data, dan cara memperbaiki atau berkeberatan.',
      ],
    },
    {
      heading: 'Undian',
      items: [
        'Tempat diundi setelah gelombang ditutup. Waktu mendaftar tidak memengaruhi peluang.',
        'Paling banyak dua penerima dalam satu kartu keluarga, dihitung dari semua gelombang.',
        'Cara mengundi, daftar yang dikunci, dan bilangan acaknya diumumkan, sehingga hasilnya bisa diperiksa.',
      ],
    },
    {
      heading: 'Insentif',
      items: [
        'Insentif dibayar ke rekening atau dompet elektronik atas nama Anda sendiri, setelah pelatihan selesai.',
        'Setiap hak dibayar satu kali.',
        'Kalau saat pembayaran syarat tidak lagi terpenuhi, pembayaran ditahan dan Anda diberi tahu sebabnya.',
      ],
    },
    {
      heading: 'Berhenti',
      paragraphs: ['Anda dapat menarik pendaftaran kapan saja sebelum terpilih, tanpa akibat apa pun.'],
    },
  ],
}

const en: Text = {
  title: 'Terms and conditions',
  intro: 'Version 1, in force since 1 January 2022. Written to be read.',
  sections: [
    {
      heading: 'What this is',
      paragraphs: [
        'Gelombang is independent software that runs a benefit programme in waves. As long as the yellow line “Demonstration” stands on top of the page, this is not the official site, no real money moves, and you are asked not to enter real data.',
      ],
    },
    {
      heading: 'Your account',
      items: [
        'One account for one person. Only you hold its password.',
        'Do not sell, lend or hand your account to a middleman.',
        'If somebody else made an account in your name, you can take it back by proving who you are.',
      ],
    },
    {
      heading: 'The data you give',
      items: [
        'Give true data. They are checked with the civil registry and the other institutions named in the privacy notice.',
        'Whoever receives the benefit with untrue data must pay it back within 60 days.',
        'Every decision comes with its reason, the source of the data, and how to correct it or object.',
      ],
    },
    {
      heading: 'The draw',
      items: [
        'Places are drawn by lot after the wave has closed. When you register does not change your chance.',
        'At most two recipients for each family card, counted over all waves.',
        'The method, the locked list and the random number are published, so the result can be verified.',
      ],
    },
    {
      heading: 'Incentives',
      items: [
        'Incentives go to a bank account or e-wallet in your own name, after the training is completed.',
        'Each entitlement is paid once.',
        'If a requirement is no longer met when a payment is due, it is held and you are told why.',
      ],
    },
    {
      heading: 'Stopping',
      paragraphs: [
        'You may withdraw your registration at any time before you are selected, without any consequence.',
      ],
    },
  ],
}

export const terms = { id, en }
