import { html } from '#platform/html'
import type { Text, TextFacts, TextPage } from './text.ts'

const id = ({ official, firstCourseDays }: TextFacts): Text => ({
  title: 'Pusat bantuan',
  intro: 'Jawaban atas hal yang paling sering ditanyakan.',
  hasContents: true,
  sections: [
    {
      id: 'verification-email',
      heading: 'E-mail verifikasi belum datang',
      items: [
        'Lihat juga folder spam dan folder promosi. Pengirimnya bernama Gelombang.',
        'Periksa ejaan alamatnya di halaman “Buka e-mail Anda”. Kalau salah ketik, perbaiki di sana; Anda tidak perlu mendaftar dari awal.',
        'Kotak surat yang penuh menolak pesan baru. Hapus beberapa pesan, lalu minta dikirim lagi.',
        'Pesan bisa diminta lagi setelah 60 detik, paling banyak 5 kali dalam satu jam. Tautannya berlaku 24 jam.',
        'Halaman itu sudah tertutup? Daftar lagi dengan alamat yang sama. Pendaftaran yang tidak diverifikasi kami hapus setelah 7 hari.',
      ],
    },
    {
      id: 'password',
      heading: 'Lupa kata sandi',
      paragraphs: [
        html`Buka <a class="govuk-link" href="/forgot-password">Lupa kata sandi</a>. Kami mengirim tautan ke e-mail Anda, yang berlaku 60 menit.`,
        'Setelah beberapa kali salah, Anda perlu menunggu: mula-mula setengah menit, paling lama satu jam. Akun tidak pernah dikunci selamanya.',
      ],
    },
    {
      id: 'nik',
      heading: 'NIK, nomor KK, atau nama tidak cocok',
      paragraphs: [
        'Kami bertanya kepada pencatatan sipil apakah isian Anda cocok. Jawabannya per isian, jadi Anda melihat isian mana yang berbeda dan hanya itu yang perlu diperbaiki.',
        'Tulis persis seperti di KTP dan kartu keluarga: nama tanpa singkatan, tanpa gelar yang tidak tercetak di sana. Nama yang hanya satu kata tidak masalah.',
        'Sudah sama dengan KTP, tetapi tetap tidak cocok? Datanglah ke kantor Dukcapil kabupaten atau kota Anda dengan membawa KTP dan KK. Setelah datanya dibetulkan, minta diperiksa lagi di halaman Pendaftaran.',
      ],
    },
    {
      id: 'photos',
      heading: 'Foto KTP atau swafoto tidak diterima',
      items: [
        'Pakai berkas JPEG atau PNG, paling besar 8 MB, dengan sisi pendek paling sedikit 480 piksel. Tangkapan layar dan fotokopi tidak bisa dipakai.',
        'Untuk KTP: letakkan di meja, potret dari atas tanpa lampu kilat, sampai seluruh kartu terlihat dan tulisannya terbaca.',
        'Untuk swafoto: hadap cahaya, tanpa topi, kacamata hitam, atau masker. KTP tidak perlu dipegang.',
        'Kalau sambungan terputus, kirim lagi foto itu saja. Isian yang lain tetap tersimpan.',
      ],
    },
    {
      id: 'phone-code',
      heading: 'Kode SMS belum datang',
      items: [
        'Tunggu satu menit, lalu minta kode baru di halaman yang sama. Hanya kode terakhir yang berlaku, selama 5 menit.',
        'Periksa nomornya. Kalau salah atau sudah ganti, ubah di halaman itu.',
        'Paling banyak 5 SMS dalam satu jam. Setelah itu, coba lagi satu jam kemudian.',
        'Jangan berikan kode kepada siapa pun, juga kepada orang yang mengaku petugas.',
      ],
    },
    {
      id: 'not-eligible',
      heading: 'Syarat saya dikatakan tidak terpenuhi',
      paragraphs: [
        'Di halaman Pendaftaran tertulis syarat yang mana, data yang kami pakai, siapa pemegang data itu, dan tanggal datanya. Di sana juga tertulis apa yang perlu Anda bawa dan ke mana.',
        'Setelah datanya dibetulkan, minta diperiksa lagi. Kalau menurut Anda kami keliru, ajukan keberatan; petugas akan melihatnya.',
        '“Belum diperiksa” bukan penolakan. Artinya ada lembaga yang belum menjawab, dan kami bertanya lagi sampai ada jawaban.',
      ],
    },
    {
      id: 'not-selected',
      heading: 'Mengapa saya belum terpilih?',
      paragraphs: [
        'Ada dua sebab yang berbeda, dan kami selalu mengatakan yang mana. Kalau syarat tidak terpenuhi, kami menyebutkan syaratnya. Kalau syarat terpenuhi tetapi tempat habis, sebabnya hanya undian: data Anda tidak salah.',
        'Undiannya bisa diperiksa siapa pun. Daftar peserta dikunci lebih dulu, baru kemudian keluar bilangan acak publik yang menentukan urutannya. Tidak seorang pun dapat mengatur bilangan itu.',
        'Waktu mendaftar tidak memengaruhi peluang. Untuk ikut gelombang berikutnya, Anda tidak perlu mengisi ulang.',
      ],
    },
    {
      id: 'incentive',
      heading: 'Insentif saya belum masuk',
      paragraphs: [
        'Halaman Insentif menunjukkan apa saja yang diperlukan, dan keadaan setiap insentif.',
        'Insentif jatuh tempo setelah lembaga pelatihan memberi tahu kami bahwa Anda selesai, dan biasanya sampai dalam 5 hari kerja. Sertifikat tidak perlu diunggah.',
        '“Sedang dipastikan” berarti bank belum memberi jawaban pasti. Kami bertanya sampai jelas, dan tidak pernah mengirim dua kali.',
        'Kalau bank atau penyedia dompet menolak, sebabnya tertulis di sana. Nomor dompet harus sama dengan nomor ponsel yang Anda verifikasi, dan rekening harus atas nama Anda sendiri.',
        `Setelah terpilih, pilih pelatihan pertama dalam ${firstCourseDays} hari. Tidak ada kartu plastik yang perlu ditunggu.`,
      ],
    },
    {
      id: 'fake-links',
      heading: 'Cara mengenali tautan palsu',
      paragraphs: [
        html`Situs resmi program ini hanya <strong class="gl-nowrap">${official.host}</strong>. Lihat bagian alamat sebelum garis miring pertama, dan baca dari belakang: nama program di bagian depan tidak berarti apa-apa.`,
      ],
      items: [
        'Palsu: yang meminta uang, kata sandi, atau kode SMS.',
        'Palsu: yang menjanjikan pasti terpilih, atau menjual akun.',
        'Palsu: yang meminta Anda membagikan pesan ke grup supaya terdaftar.',
        'Palsu: yang membuka pendaftaran padahal tidak ada gelombang yang dibuka.',
        'Tidak ada aplikasi yang perlu dipasang. Ketik alamatnya sendiri, jangan ikuti tautan dari pesan yang diteruskan.',
      ],
    },
    {
      id: 'helped-by-others',
      heading: 'Saya dibantu orang lain',
      paragraphs: [
        'Boleh, asalkan Anda sendiri yang memegang e-mail, nomor ponsel, dan kata sandinya. Siapa yang memegang ketiganya dapat mengambil insentif Anda.',
        'Pendaftaran gratis. Tidak ada orang yang dapat menambah peluang Anda.',
      ],
    },
    {
      id: 'busy',
      heading: 'Situs lambat atau sibuk',
      paragraphs: [
        'Tutup dulu, dan coba lagi nanti. Yang sudah Anda simpan tidak hilang, dan tempat tidak habis lebih cepat: semuanya diundi setelah gelombang ditutup.',
      ],
    },
  ],
})

const en = ({ official, firstCourseDays }: TextFacts): Text => ({
  title: 'Help centre',
  intro: 'Answers to what people ask most.',
  hasContents: true,
  sections: [
    {
      id: 'verification-email',
      heading: 'The verification e-mail has not come',
      items: [
        'Look in the spam and promotions folders too. The sender is called Gelombang.',
        'Check the spelling of your address on the page “Open your e-mail”. You can correct it there; you need not sign up again.',
        'A full mailbox refuses new messages. Delete some, then ask for another one.',
        'You can ask for another message after 60 seconds, at most 5 times an hour. The link works for 24 hours.',
        'Have you closed that page? Sign up again with the same address. A sign-up that is never verified is deleted after 7 days.',
      ],
    },
    {
      id: 'password',
      heading: 'I forgot my password',
      paragraphs: [
        html`Open <a class="govuk-link" href="/forgot-password">Forgotten password</a>. We send a link to your e-mail address; it works for 60 minutes.`,
        'After some wrong tries you have to wait: half a minute at first, an hour at most. An account is never locked for good.',
      ],
    },
    {
      id: 'nik',
      heading: 'My NIK, family card number or name does not match',
      paragraphs: [
        'We ask the civil registry whether what you filled in matches. It answers for each field, so you see which one differs, and only that needs correcting.',
        'Write everything as it stands on your KTP and family card: your name without abbreviations, and without titles that are not printed there. A name of one word is fine.',
        'Is it the same as on your KTP, and still does not match? Go to the civil registry office (Dukcapil) of your regency or city with your KTP and KK. Once it is put right there, ask for another check on the page Application.',
      ],
    },
    {
      id: 'photos',
      heading: 'The photo of my KTP or of my face is not accepted',
      items: [
        'Use a JPEG or PNG file of 8 MB at most, with a short side of 480 pixels or more. Screenshots and photocopies cannot be used.',
        'For the KTP: put it on a table and take the picture from above, without flash, so that the whole card is seen and can be read.',
        'For your face: turn towards the light, without hat, sunglasses or mask. You need not hold the KTP.',
        'If the connection breaks, send that photo again. All the rest is kept.',
      ],
    },
    {
      id: 'phone-code',
      heading: 'The code by SMS has not come',
      items: [
        'Wait a minute, then ask for a new code on the same page. Only the newest code works, for 5 minutes.',
        'Check the number. If it is wrong or has changed, change it on that page.',
        'We send 5 SMS an hour at most. After that, try again an hour later.',
        'Give the code to nobody, not even to somebody who says to be an officer.',
      ],
    },
    {
      id: 'not-eligible',
      heading: 'I am told that a requirement is not met',
      paragraphs: [
        'The page Application says which requirement, the data we used, who keeps those data, and their date. It also says where to go and what to bring.',
        'Once it is put right, ask for another check. If you think that we are wrong, appeal; an officer will look at it.',
        '“Not checked yet” is no refusal. An institution has not answered, and we ask again until it does.',
      ],
    },
    {
      id: 'not-selected',
      heading: 'Why was I not selected?',
      paragraphs: [
        'There are two different causes, and we always say which. If a requirement is not met, we name it. If all are met but the places were taken, it was only the draw: nothing is wrong with your data.',
        'Anybody can verify the draw. The list of participants is locked first; only then comes a public random number that decides the order. Nobody can steer that number.',
        'When you apply does not change your chance. For the next wave you need not fill in anything again.',
      ],
    },
    {
      id: 'incentive',
      heading: 'My incentive has not arrived',
      paragraphs: [
        'The page Incentives shows what is needed, and how each incentive stands.',
        'Incentives fall due after the training institution has told us that you completed your training, and usually arrive within 5 working days. You need not upload a certificate.',
        '“Being confirmed” means that the bank has not given a definite answer. We ask until it is clear, and never send twice.',
        'If the bank or wallet refuses, the reason stands there. A wallet must have the mobile number that you verified, and the account must be in your own name.',
        `After you are selected, choose your first course within ${firstCourseDays} days. There is no plastic card to wait for.`,
      ],
    },
    {
      id: 'fake-links',
      heading: 'How to recognise a fake link',
      paragraphs: [
        html`The only official site of this programme is <strong class="gl-nowrap">${official.host}</strong>. Look at the part of an address before its first slash, and read it from its end: the name of the programme at its start means nothing.`,
      ],
      items: [
        'Fake: whoever asks for money, your password or a code from an SMS.',
        'Fake: whoever promises that you will be selected, or sells accounts.',
        'Fake: whoever asks you to share a message with groups in order to be registered.',
        'Fake: whoever takes applications while no wave is open.',
        'There is no app to install. Type the address yourself; do not follow links in forwarded messages.',
      ],
    },
    {
      id: 'helped-by-others',
      heading: 'Somebody else helps me',
      paragraphs: [
        'That is fine, as long as you alone hold the e-mail address, the mobile number and the password. Whoever holds all three can take your incentives.',
        'Applying is free. Nobody can better your chance.',
      ],
    },
    {
      id: 'busy',
      heading: 'The site is slow or busy',
      paragraphs: [
        'Close it and try again later. What you saved is not lost, and the places do not run out earlier: all of them are drawn after the wave has closed.',
      ],
    },
  ],
})

export const help: TextPage = { id, en }
