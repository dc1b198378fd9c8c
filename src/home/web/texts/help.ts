import type { Text } from './text.ts'

const id: Text = {
  title: 'Pusat bantuan',
  intro: 'Jawaban untuk yang paling sering ditanyakan.',
  sections: [
    {
      heading: 'E-mail verifikasi tidak datang',
      items: [
        'Lihat folder spam atau promosi. Pengirimnya bernama Gelombang.',
        'Periksa ejaan alamat Anda di halaman “Buka e-mail Anda”. Di sana alamat bisa diperbaiki dan pesan bisa dikirim lagi.',
        'Kotak surat yang penuh menolak pesan baru. Hapus beberapa pesan, lalu kirim lagi.',
      ],
    },
    {
      heading: 'NIK atau nama tidak cocok',
      paragraphs: [
        'Kami menanyakan kepada pencatatan sipil apakah isian Anda cocok, per isian. Halaman pendaftaran menunjukkan isian mana yang berbeda, dan hanya isian itu yang perlu diperbaiki.',
        'Kalau isian Anda sudah sama dengan KTP tetapi tetap tidak cocok, datanglah ke kantor Dukcapil kabupaten atau kota Anda dengan membawa KTP dan KK. Setelah diperbaiki, tekan “Periksa lagi”.',
      ],
    },
    {
      heading: 'Kode SMS tidak datang',
      items: [
        'Tunggu satu menit, lalu minta kode baru di halaman yang sama.',
        'Pastikan nomornya benar; nomor bisa diganti di halaman itu.',
        'Kode berlaku 5 menit dan hanya kode terakhir yang bisa dipakai.',
      ],
    },
    {
      heading: 'Mengapa saya tidak terpilih?',
      paragraphs: [
        'Ada dua sebab yang berbeda, dan kami selalu mengatakan yang mana. Tidak memenuhi syarat: kami sebutkan syaratnya, data yang kami pakai, sumber dan tanggalnya, serta cara memperbaikinya. Belum terpilih dalam undian: data Anda baik-baik saja, hanya belum beruntung.',
        'Undiannya bisa diperiksa siapa pun. Daftar peserta dikunci dulu, lalu bilangan acak publik yang tidak bisa diatur siapa pun menentukan urutannya.',
      ],
    },
    {
      heading: 'Insentif saya belum masuk',
      paragraphs: [
        'Halaman Insentif menunjukkan setiap insentif dengan keadaannya: belum waktunya, sedang dikirim, sedang dipastikan, terkirim, atau gagal dengan sebabnya. “Sedang dipastikan” berarti bank belum memberi jawaban pasti; kami bertanya lagi sampai jelas, dan tidak pernah mengirim dua kali.',
      ],
    },
    {
      heading: 'Lupa kata sandi',
      paragraphs: [
        'Buka halaman Masuk, lalu pilih “Lupa kata sandi?”. Akun tidak pernah diblokir selamanya.',
      ],
    },
  ],
}

const en: Text = {
  title: 'Help',
  intro: 'Answers to what people ask most.',
  sections: [
    {
      heading: 'The verification e-mail does not come',
      items: [
        'Look in the spam or promotions folder. The sender is called Gelombang.',
        'Check the spelling of your address on the page “Open your e-mail”. There you can correct it and send again.',
        'A full mailbox refuses new messages. Delete some, then send again.',
      ],
    },
    {
      heading: 'My NIK or name does not match',
      paragraphs: [
        'We ask the civil registry whether what you typed matches, field by field. Your registration shows which field differs, and only that one needs correcting.',
        'If what you typed is the same as on your KTP and still does not match, go to the civil registry office (Dukcapil) of your regency or city with your KTP and KK. Once it is put right, press “Check again”.',
      ],
    },
    {
      heading: 'The SMS code does not come',
      items: [
        'Wait a minute, then ask for a new code on the same page.',
        'Make sure the number is right; you can change it on that page.',
        'A code is valid for 5 minutes and only the last one works.',
      ],
    },
    {
      heading: 'Why was I not selected?',
      paragraphs: [
        'There are two different causes and we always say which. A requirement is not met: we name the requirement, the data we used, their source and date, and how to put it right. Not selected in the draw: your data are fine, it was only luck.',
        'Anybody can verify the draw. The list of applicants is locked first; then a public random number that nobody can steer decides the order.',
      ],
    },
    {
      heading: 'My incentive has not arrived',
      paragraphs: [
        'The Incentives page shows each incentive with its state: not due yet, being sent, being confirmed, paid, or failed with the cause. “Being confirmed” means that the bank has not given a definite answer; we ask until it is clear, and never send twice.',
      ],
    },
    {
      heading: 'I forgot my password',
      paragraphs: [
        'Open the Sign in page and choose “Forgotten password?”. An account is never blocked for life.',
      ],
    },
  ],
}

export const help = { id, en }
