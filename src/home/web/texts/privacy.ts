import type { Text, TextFacts, TextPage } from './text.ts'

const id = ({ versions }: TextFacts): Text => ({
  title: 'Pemberitahuan privasi',
  intro: `Versi ${versions.privacy}. Data apa yang kami pakai, untuk apa, siapa yang melihatnya, dan apa hak Anda menurut Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi.`,
  sections: [
    {
      id: 'data',
      heading: 'Data yang kami pakai',
      items: [
        'Untuk akun: alamat e-mail, waktu Anda masuk, dan kata sandi. Kata sandinya tidak kami simpan, hanya sidiknya yang tidak bisa dibalik.',
        'Untuk pendaftaran: NIK, nomor KK, nama, tempat dan tanggal lahir, jenis kelamin, alamat, nomor ponsel, pendidikan, pekerjaan, pernyataan Anda, foto KTP, dan swafoto.',
        'Untuk pembayaran, hanya kalau Anda terpilih: nomor rekening atau dompet elektronik dan nama pemiliknya.',
      ],
    },
    {
      id: 'purpose',
      heading: 'Untuk apa',
      items: [
        'Memeriksa apakah Anda memenuhi syarat program.',
        'Mengundi tempat, dan memberi tahu hasilnya kepada setiap peserta.',
        'Membayar insentif satu kali, kepada orang yang berhak.',
        'Menjaga akun Anda, misalnya dengan kode SMS.',
      ],
    },
    {
      id: 'asked',
      heading: 'Kepada siapa kami bertanya',
      paragraphs: [
        'Dengan persetujuan Anda saat mengirim pendaftaran, kami bertanya kepada pemegang data kependudukan, pendidikan, bantuan sosial, pejabat, dan ketenagakerjaan. Pencatatan sipil hanya menjawab cocok atau tidak cocok untuk setiap isian.',
        'Kalau Anda terpilih, bank atau dompet elektronik yang Anda pilih ditanya siapa pemilik rekeningnya.',
        'Setiap hasil disimpan dengan sumber dan tanggalnya, dan Anda dapat melihatnya.',
      ],
    },
    {
      id: 'protection',
      heading: 'Cara kami menjaganya',
      items: [
        'Data pribadi disandikan dengan kunci tersendiri untuk setiap orang. Pembuka kunci itu tidak disimpan di basis data.',
        'Petugas hanya melihat yang perlu untuk tugasnya. Setiap kali melihat, tercatat siapa dan apa alasannya.',
        'Daftar undian memakai nama samaran, bukan nama atau NIK.',
        'Tidak ada data yang dijual. Tidak ada iklan dan tidak ada pelacak dari pihak lain di situs ini.',
      ],
    },
    {
      id: 'cookies',
      heading: 'Kuki',
      paragraphs: [
        'Kami hanya memakai kuki yang diperlukan: supaya Anda tetap masuk, supaya formulir hanya bisa dikirim dari halaman kami, dan untuk mengingat bahasa pilihan Anda.',
      ],
    },
    {
      id: 'retention',
      heading: 'Berapa lama',
      items: [
        'Pendaftaran akun yang tidak diverifikasi dihapus setelah 7 hari.',
        'Foto disimpan hanya selama pemeriksaan dan keberatan masih mungkin.',
        'Catatan keputusan dan pembayaran disimpan selama diwajibkan undang-undang.',
      ],
    },
    {
      id: 'rights',
      heading: 'Hak Anda',
      items: [
        'Melihat data tentang Anda, serta siapa yang memakainya dan kapan.',
        'Memperbaiki data yang keliru.',
        'Menarik persetujuan. Kami berhenti memakai datanya dalam 3 × 24 jam, dan pendaftaran Anda berhenti.',
        'Meminta data dihapus, kecuali catatan yang wajib disimpan.',
        'Berkeberatan atas keputusan mesin, dan meminta petugas melihatnya.',
      ],
    },
  ],
})

const en = ({ versions }: TextFacts): Text => ({
  title: 'Privacy notice',
  intro: `Version ${versions.privacy}. Which data we use, what for, who sees them, and what your rights are under Law 27 of 2022 on the protection of personal data.`,
  sections: [
    {
      id: 'data',
      heading: 'The data we use',
      items: [
        'For the account: your e-mail address, when you signed in, and your password. We do not keep the password itself, only a print of it that cannot be turned back.',
        'For the application: NIK, family card number, name, place and date of birth, sex, addresses, mobile number, education, work, your statements, a photo of your KTP and one of your face.',
        'For payments, only if you are selected: the number of your bank account or e-wallet, and the name of its holder.',
      ],
    },
    {
      id: 'purpose',
      heading: 'What for',
      items: [
        'To check whether you meet the requirements of the programme.',
        'To draw places by lot, and to tell everybody who takes part the result.',
        'To pay incentives once, to the person who is entitled to them.',
        'To keep your account safe, for example by codes sent by SMS.',
      ],
    },
    {
      id: 'asked',
      heading: 'Whom we ask',
      paragraphs: [
        'With the consent that you give when you send your application, we ask the keepers of civil, education, social assistance, officials and employment records. The civil registry only answers match or no match, for each field.',
        'If you are selected, the bank or e-wallet that you choose is asked who holds the account.',
        'Every finding is kept with its source and date, and you can see it.',
      ],
    },
    {
      id: 'protection',
      heading: 'How we protect them',
      items: [
        'Personal data are encrypted with a key of their own for each person. What unlocks those keys is not kept in the database.',
        'Officers see only what their task needs. Each look is recorded, with who it was and why.',
        'The list of a draw holds pseudonyms, not names or NIK.',
        'Nothing is sold. There are no advertisements on this site and no trackers of others.',
      ],
    },
    {
      id: 'cookies',
      heading: 'Cookies',
      paragraphs: [
        'We use only the cookies that are needed: to keep you signed in, to accept forms from our own pages only, and to remember your language.',
      ],
    },
    {
      id: 'retention',
      heading: 'How long',
      items: [
        'A sign-up that is never verified is deleted after 7 days.',
        'Photos are kept only while checks and appeals are possible.',
        'Records of decisions and payments are kept as long as the law demands.',
      ],
    },
    {
      id: 'rights',
      heading: 'Your rights',
      items: [
        'To see the data about you, and who used them when.',
        'To have wrong data corrected.',
        'To withdraw consent. We then stop using the data within 3 × 24 hours, and your application stops.',
        'To have data erased, except for records that must be kept.',
        'To object to decisions made by a machine, and to have an officer look at them.',
      ],
    },
  ],
})

export const privacy: TextPage = { id, en }
