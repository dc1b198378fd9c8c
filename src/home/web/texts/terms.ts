import type { Text, TextFacts, TextPage } from './text.ts'

const id = ({ official, versions, perFamily, repaymentDays, firstCourseDays }: TextFacts): Text => ({
  title: 'Syarat dan ketentuan',
  intro: `Versi ${versions.terms}. Ditulis supaya bisa dibaca sampai selesai.`,
  sections: [
    {
      id: 'what',
      heading: 'Layanan ini',
      paragraphs: [
        official.isOfficial
          ? `Ini situs resmi program ini. Alamatnya hanya ${official.host}.`
          : 'Ini peragaan Gelombang, perangkat lunak mandiri. Selama garis kuning “Peragaan” tampak di atas halaman, ini bukan situs resmi, tidak ada uang sungguhan yang dikirim, dan Anda diminta tidak mengisi data asli.',
        'Mendaftar, ikut undian, dan menerima insentif tidak dipungut biaya.',
      ],
    },
    {
      id: 'account',
      heading: 'Akun Anda',
      items: [
        'Satu orang satu akun, dan hanya Anda yang memegang kata sandinya.',
        'Akun tidak boleh dijual, dipinjamkan, atau diserahkan kepada perantara.',
        'Beri tahu petugas kalau ada orang yang memakai NIK atau akun Anda.',
      ],
    },
    {
      id: 'data',
      heading: 'Data yang Anda isi',
      items: [
        'Isilah dengan benar. Data diperiksa ke lembaga yang disebut dalam pemberitahuan privasi.',
        `Uang yang diterima tanpa hak harus dikembalikan dalam ${repaymentDays} hari.`,
        'Setiap keputusan disertai alasan, sumber data, tanggalnya, dan cara memperbaikinya.',
        'Anda boleh mengajukan keberatan. Keberatan dilihat oleh petugas, bukan hanya oleh mesin.',
      ],
    },
    {
      id: 'draw',
      heading: 'Undian',
      items: [
        'Tempat diundi setelah gelombang ditutup. Waktu mendaftar tidak memengaruhi peluang.',
        `Satu kartu keluarga paling banyak ${perFamily} penerima, dihitung dari semua gelombang.`,
        'Aturan undian, daftar yang dikunci, dan bilangan acaknya diumumkan, sehingga hasilnya bisa diperiksa.',
        'Undian tidak diulang setelah hasilnya diketahui.',
      ],
    },
    {
      id: 'incentives',
      heading: 'Pelatihan dan insentif',
      items: [
        `Setelah terpilih, pilih pelatihan pertama dalam ${firstCourseDays} hari. Kalau terlewat, penetapan Anda dapat dicabut.`,
        'Insentif dikirim setelah pelatihan selesai, ke rekening atau dompet elektronik atas nama Anda sendiri.',
        'Setiap hak dibayar satu kali.',
        'Kalau pada saat pembayaran ada syarat yang tidak terpenuhi, pembayaran ditahan dan Anda diberi tahu sebabnya.',
      ],
    },
    {
      id: 'stopping',
      heading: 'Berhenti',
      paragraphs: ['Sebelum terpilih, Anda boleh menarik pendaftaran kapan saja, tanpa akibat apa pun.'],
    },
  ],
})

const en = ({ official, versions, perFamily, repaymentDays, firstCourseDays }: TextFacts): Text => ({
  title: 'Terms and conditions',
  intro: `Version ${versions.terms}. Written to be read to the end.`,
  sections: [
    {
      id: 'what',
      heading: 'This service',
      paragraphs: [
        official.isOfficial
          ? `This is the official site of this programme. Its only address is ${official.host}.`
          : 'This is a demonstration of Gelombang, independent software. As long as the yellow line “A demo” stands on top of the page, this is not the official site, no real money is sent, and you are asked not to enter real data.',
        'Applying, taking part in a draw and receiving incentives cost nothing.',
      ],
    },
    {
      id: 'account',
      heading: 'Your account',
      items: [
        'One person, one account, and only you hold its password.',
        'An account may not be sold, lent or handed to a middleman.',
        'Tell an officer if somebody uses your NIK or your account.',
      ],
    },
    {
      id: 'data',
      heading: 'The data you give',
      items: [
        'Give true data. They are checked with the institutions named in the privacy notice.',
        `Money received without right has to be paid back within ${repaymentDays} days.`,
        'Every decision comes with its reason, the source of the data, their date, and how to put them right.',
        'You may appeal. An appeal is looked at by an officer, not by a machine alone.',
      ],
    },
    {
      id: 'draw',
      heading: 'The draw',
      items: [
        'Places are drawn by lot after the wave has closed. When you apply does not change your chance.',
        `One family card may have ${perFamily} recipients at most, counted over all waves.`,
        'The rules of the draw, the locked list and the random number are published, so that the result can be verified.',
        'A draw is not repeated once its result is known.',
      ],
    },
    {
      id: 'incentives',
      heading: 'Training and incentives',
      items: [
        `After you are selected, choose your first course within ${firstCourseDays} days. If you miss that, your place can be revoked.`,
        'Incentives are sent after the training is completed, to a bank account or e-wallet in your own name.',
        'Each entitlement is paid once.',
        'If a requirement is not met when a payment is made, the payment is held and you are told why.',
      ],
    },
    {
      id: 'stopping',
      heading: 'Stopping',
      paragraphs: [
        'Before you are selected you may withdraw your application at any time, without any consequence.',
      ],
    },
  ],
})

export const terms: TextPage = { id, en }
