import type { Text } from './text.ts'

const id: Text = {
  title: 'Pemberitahuan privasi',
  intro:
    'Versi 1, berlaku sejak 1 Januari 2022. Data apa yang kami pakai, untuk apa, dan hak Anda menurut UU 27/2022.',
  sections: [
    {
      heading: 'Data yang kami pakai',
      items: [
        'Akun: e-mail, kata sandi (hanya sidik acaknya), waktu masuk.',
        'Pendaftaran: NIK, nomor KK, nama, tempat dan tanggal lahir, jenis kelamin, alamat, nomor ponsel, pendidikan, pekerjaan, pernyataan Anda, foto KTP, dan swafoto.',
        'Pembayaran, hanya kalau Anda terpilih: nomor rekening atau dompet elektronik dan nama pemiliknya.',
      ],
    },
    {
      heading: 'Untuk apa',
      items: [
        'Memastikan Anda memenuhi enam syarat program.',
        'Mengundi tempat dan memberi tahu hasilnya kepada setiap pendaftar.',
        'Membayar insentif, tepat satu kali, kepada orang yang tepat.',
      ],
    },
    {
      heading: 'Kepada siapa kami bertanya',
      paragraphs: [
        'Dengan persetujuan Anda saat mendaftar, kami menanyakan: kepada pencatatan sipil, apakah isian Anda cocok (jawabannya hanya cocok atau tidak); kepada data pendidikan, bantuan sosial, pejabat publik, dan ketenagakerjaan, apakah syarat terpenuhi. Setiap pertanyaan dicatat.',
      ],
    },
    {
      heading: 'Bagaimana kami menjaganya',
      items: [
        'Data pribadi disandikan dengan kunci yang berbeda untuk setiap orang, dan kunci itu tidak disimpan bersama datanya.',
        'Petugas hanya melihat yang perlu untuk tugasnya, dan setiap kali melihat tercatat dengan alasannya.',
        'Tidak ada data yang dijual, dan tidak ada pelacak pihak lain di situs ini.',
      ],
    },
    {
      heading: 'Berapa lama',
      items: [
        'Pendaftaran akun yang tidak diverifikasi dihapus setelah 7 hari.',
        'Foto disimpan hanya selama pemeriksaan dan keberatan masih mungkin.',
        'Catatan keputusan dan pembayaran disimpan selama diwajibkan hukum.',
      ],
    },
    {
      heading: 'Hak Anda',
      items: [
        'Melihat data tentang Anda beserta riwayat pemakaiannya, dan memperbaikinya.',
        'Menarik persetujuan; kami berhenti memakai datanya dalam 3 × 24 jam.',
        'Meminta penghapusan, kecuali catatan yang wajib disimpan.',
        'Berkeberatan atas keputusan otomatis: selalu ada pilihan “Tanya petugas”.',
      ],
    },
  ],
}

const en: Text = {
  title: 'Privacy notice',
  intro:
    'Version 1, in force since 1 January 2022. Which data we use, what for, and your rights under Law 27/2022.',
  sections: [
    {
      heading: 'The data we use',
      items: [
        'Account: e-mail, password (only its scrambled print), times of sign-in.',
        'Registration: NIK, family card number, name, place and date of birth, sex, address, mobile number, education, work, your declarations, photo of the KTP, and selfie.',
        'Payment, only if you are selected: the number of your bank account or e-wallet and its holder’s name.',
      ],
    },
    {
      heading: 'What for',
      items: [
        'To make sure that you meet the six requirements of the programme.',
        'To draw places by lot and tell every applicant the result.',
        'To pay the incentive, exactly once, to the right person.',
      ],
    },
    {
      heading: 'Whom we ask',
      paragraphs: [
        'With the consent you give when you register we ask the civil registry whether what you typed matches (the answer is only match or no match), and the registers of education, social assistance, public officials and employment whether the requirements are met. Every question is recorded.',
      ],
    },
    {
      heading: 'How we protect them',
      items: [
        'Personal data are encrypted with a different key for each person, and that key is not kept with the data.',
        'Officers see only what their task needs, and each look is recorded with its reason.',
        'Nothing is sold, and there is no third-party tracker on this site.',
      ],
    },
    {
      heading: 'How long',
      items: [
        'Sign-ups that are never verified are deleted after 7 days.',
        'Photos are kept only while checks and objections are possible.',
        'Records of decisions and payments are kept as long as the law demands.',
      ],
    },
    {
      heading: 'Your rights',
      items: [
        'To see the data about you with the trail of their use, and to correct them.',
        'To withdraw consent; we stop using the data within 3 × 24 hours.',
        'To ask for erasure, except for records that must be kept.',
        'To object to automated decisions: “Ask a person” is always there.',
      ],
    },
  ],
}

export const privacy = { id, en }
