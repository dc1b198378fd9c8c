import type { WaveState } from '#waves'

const idStates: Record<Exclude<WaveState, 'planned'>, string> = {
  announced: 'Segera dibuka',
  open: 'Dibuka',
  closed: 'Ditutup',
  listed: 'Daftar diperiksa',
  frozen: 'Daftar dikunci',
  committed: 'Menunggu undian',
  drawn: 'Sudah diundi',
  published: 'Hasil diumumkan',
  paused: 'Dijeda',
  cancelled: 'Dibatalkan',
}
const enStates: typeof idStates = {
  announced: 'Opens soon',
  open: 'Open',
  closed: 'Closed',
  listed: 'List being checked',
  frozen: 'List locked',
  committed: 'Waiting for the draw',
  drawn: 'Drawn',
  published: 'Result published',
  paused: 'Paused',
  cancelled: 'Cancelled',
}

const idWhy = {
  selectedFull: (seats: string, province: string) =>
    `Setiap peserta mendapat satu kunci acak. Kunci diurutkan dari yang terkecil sampai ${seats} tempat untuk ${province} terisi.`,
  selectedFullStrong:
    'Kunci Anda tidak lebih besar dari kunci terakhir yang terpilih, jadi Anda mendapat tempat.',
  selectedAll: (seats: string, province: string) =>
    `Ada ${seats} tempat untuk ${province}, cukup untuk semua peserta yang boleh mendapatkannya. Karena itu Anda mendapat tempat.`,
  selectedNational:
    'Tempat di provinsi Anda sudah terisi, tetapi ada provinsi yang tempatnya tersisa. Tempat itu dibagikan menurut urutan kunci, dan Anda mendapat salah satunya.',
  promoted:
    'Anda semula di daftar cadangan. Kemudian ada tempat yang kosong, dan Anda yang berikutnya menurut urutan kunci.',
  reserveStrong: 'Ini soal undian, bukan data Anda.',
  reserve: (seats: string, province: string) =>
    `${seats} tempat untuk ${province} sudah terisi sebelum sampai ke kunci Anda, tetapi kunci Anda termasuk yang terdepan sesudahnya. Kalau ada tempat yang kosong, daftar cadangan dipanggil menurut urutan kunci.`,
  lostStrong: 'Ini soal undian, bukan data Anda.',
  lost: (seats: string, province: string) =>
    `Semua syarat Anda terpenuhi. Kunci acak diurutkan dari yang terkecil, dan ${seats} tempat untuk ${province} sudah terisi sebelum sampai ke kunci Anda.`,
  noSeats: (province: string) =>
    `Semua syarat Anda terpenuhi. Pada gelombang ini tidak ada tempat untuk ${province}.`,
  family: 'Tempat untuk kartu keluarga Anda sudah terpakai. Ini bukan karena kesalahan dalam data Anda.',
}
const enWhy: typeof idWhy = {
  selectedFull: (seats, province) =>
    `Everybody in the draw gets one random key. Keys are put in order, the smallest first, until the ${seats} places of ${province} are filled.`,
  selectedFullStrong: 'Your key is not larger than the last key that was selected, so you have a place.',
  selectedAll: (seats, province) =>
    `There were ${seats} places for ${province}, enough for everybody who could have one. That is why you have a place.`,
  selectedNational:
    'The places of your province were filled, but other provinces had places left. They were given in the order of the keys, and you got one of them.',
  promoted:
    'You were on the reserve list. Then a place became free, and you were next in the order of the keys.',
  reserveStrong: 'It was the draw, not your data.',
  reserve: (seats, province) =>
    `The ${seats} places of ${province} were filled before your key was reached, but your key is among the first after them. When a place becomes free, the reserve list is called in the order of the keys.`,
  lostStrong: 'It was the draw, not your data.',
  lost: (seats, province) =>
    `You meet every requirement. Keys are put in order, the smallest first, and the ${seats} places of ${province} were filled before your key was reached.`,
  noSeats: (province) => `You meet every requirement. This wave had no places for ${province}.`,
  family: 'The places of your family card are used. It is not because of a mistake in your data.',
}

const id = {
  states: idStates,
  why: idWhy,
  wave: {
    opens: 'Dibuka',
    closes: 'Ditutup',
    checkUntil: 'Daftar dapat diperiksa sampai',
    places: 'Tempat',
    reserve: 'Cadangan',
    entries: 'Peserta',
    selected: 'Terpilih',
    province: 'Provinsi',
    byProvince: 'Tempat menurut provinsi',
    total: 'Seluruhnya',
    noPlaces: 'Belum ada pembagian tempat.',
    howTitle: 'Bagaimana undian ini berjalan',
    how: 'Tempat diundi, bukan menurut siapa yang lebih dulu. Daftar peserta dikunci dan sidik jarinya diumumkan. Baru sesudah itu keluar bilangan acak publik yang sudah disebut sebelumnya. Tidak seorang pun, juga kami, dapat mengetahui atau mengaturnya.',
    commitment: 'Sidik jari daftar dan aturan',
    round: 'Bilangan acak yang menentukan',
    roundText: (round: string, at: string) => `putaran ${round}, keluar ${at}`,
    published: 'Diumumkan',
    notCommitted:
      'Sidik jari diumumkan di sini setelah daftar dikunci, paling sedikit 24 jam sebelum undian.',
    trial: 'Dalam peragaan ini bilangan acaknya bukan dari jaringan publik.',
    resultHash: 'Sidik jari hasil',
    documents: 'Dokumen undian',
    commitmentFile: 'Komitmen (JSON)',
    rulesFile: 'Aturan undian (JSON)',
    chainFile: 'Keterangan sumber bilangan acak (JSON)',
    summaryFile: 'Ringkasan hasil (JSON)',
    order:
      'Kursi diisi per provinsi menurut urutan kunci. Satu kartu keluarga paling banyak mendapat dua tempat, dihitung dari semua gelombang.',
    myResult: 'Lihat hasil saya',
    checkTitle: 'Cara memeriksa sendiri',
    checkText: [
      'Unduh bukti dari halaman hasil Anda. Lalu jalankan program pemeriksa yang ada di kode sumber, dalam folder verifier. Program itu pendek, berjalan di perangkat Anda sendiri, dan tidak mengirim data ke mana pun.',
      'Ketik kedua sidik jari dari halaman ini, atau dari media tempat keduanya diumumkan:',
    ],
  },
  result: {
    title: (wave: string) => `Hasil undian ${wave}`,
    tags: {
      selected: 'Terpilih',
      promoted: 'Terpilih',
      reserve: 'Daftar cadangan',
      lost: 'Belum terpilih',
      family: 'Belum terpilih',
      withdrawn: 'Tidak ikut undian',
      revoked: 'Dicabut',
    },
    titles: {
      selected: 'Selamat, Anda terpilih.',
      promoted: 'Selamat, Anda mendapat tempat dari daftar cadangan.',
      reserve: 'Anda di daftar cadangan.',
      lost: 'Maaf, kali ini Anda belum terpilih.',
      family: 'Maaf, kali ini Anda belum terpilih.',
      withdrawn: 'Anda tidak ikut undian ini.',
      revoked: 'Penetapan Anda sebagai penerima dicabut.',
    },
    deadline: 'Pilih pelatihan pertama paling lambat',
    nextWave: (wave: string) => `${wave} dibuka`,
    nextOpen: (wave: string) => `${wave} sedang dibuka sampai`,
    whyTitle: {
      selected: 'Mengapa Anda terpilih',
      reserve: 'Mengapa di daftar cadangan',
      lost: 'Mengapa belum terpilih',
      withdrawn: 'Mengapa tidak ikut undian',
      revoked: 'Apa yang terjadi',
    },
    revokedText: 'Alasannya kami kirim dalam pesan untuk Anda. Kalau menurut Anda keliru, ajukan keberatan.',
    withdrawn: {
      left: 'Anda sendiri yang memutuskan tidak jadi ikut.',
      'no-longer-eligible':
        'Saat diperiksa lagi sebelum undian, ada syarat yang tidak terpenuhi. Syarat mana, data siapa yang dipakai, dan apa yang dapat Anda lakukan tertulis di halaman pendaftaran.',
      'not-checked':
        'Syarat Anda belum dapat diperiksa karena sumber datanya tidak menjawab. Ini bukan kesalahan Anda. Anda kami ikutkan ke gelombang berikutnya.',
      'already-recipient': 'Anda sudah terpilih pada gelombang sebelumnya.',
      'wave-cancelled': 'Gelombang ini dibatalkan dan tidak diundi.',
    } as Readonly<Record<string, string>>,
    you: (rank: string) => `Anda, urutan ${rank}`,
    places: (seats: string) => `${seats} tempat`,
    line: (rank: string, last: string, of: string) =>
      `Urutan Anda ${rank}; yang terakhir terpilih pada urutan ${last}, dari ${of} peserta`,
    myKey: 'Kunci Anda',
    lastKey: 'Kunci terakhir yang terpilih',
    myRank: 'Urutan Anda',
    rankOf: (rank: string, of: string) => `${rank} dari ${of}`,
    inProvince: (province: string) => `peserta di ${province}`,
    whereFrom: 'Dari mana kunci saya?',
    whereFromText: [
      'Daftar peserta dikunci dan sidik jarinya diumumkan lebih dulu. Sesudah itu keluar sebuah bilangan acak publik yang tidak bisa diketahui atau diatur siapa pun. Kunci Anda dihitung dari bilangan itu dan nomor undian Anda.',
      'Siapa pun yang menghitung ulang akan mendapat hasil yang sama.',
    ],
    proof: 'Unduh bukti undian saya',
    proofText:
      'Bukti ini hanya beberapa kB dan tidak memuat nama atau nomor orang lain. Di dalamnya ada NIK dan nomor kartu keluarga Anda, jadi simpan untuk diri sendiri.',
    check: 'Cara dan angka untuk memeriksanya ada di halaman gelombang',
    nextTitle: 'Berikutnya',
    connect: 'Sambungkan rekening atau dompet',
    connectText: 'Atas nama dan NIK Anda sendiri',
    course: 'Pilih pelatihan pertama',
    courseText: (balance: string, until: string) => `Saldo ${balance}, paling lambat ${until}`,
    money: 'Terima insentif',
    reserveNext: 'Anda tidak perlu melakukan apa pun. Kalau ada tempat, kami kabari lewat e-mail dan SMS.',
    lostNext:
      'Data Anda tersimpan, tidak perlu mengisi ulang. Hasil ini tidak mengurangi peluang Anda nanti.',
    toWaves: 'Lihat gelombang berikutnya',
    wrong: 'Merasa ada yang keliru?',
    object: 'Ajukan keberatan',
  },
}

const en: typeof id = {
  states: enStates,
  why: enWhy,
  wave: {
    opens: 'Opens',
    closes: 'Closes',
    checkUntil: 'The list can be checked until',
    places: 'Places',
    reserve: 'Reserve',
    entries: 'In the draw',
    selected: 'Selected',
    province: 'Province',
    byProvince: 'Places by province',
    total: 'In all',
    noPlaces: 'Places are not divided yet.',
    howTitle: 'How this draw works',
    how: 'Places are drawn by lot; coming first gives no advantage. The list is locked and its fingerprint is published. Only then a public random number comes out that was named before. Nobody, we included, can know or steer it.',
    commitment: 'Fingerprint of list and rules',
    round: 'The random number that decides',
    roundText: (round, at) => `round ${round}, out on ${at}`,
    published: 'Published',
    notCommitted:
      'The fingerprint is published here once the list is locked, at least 24 hours before the draw.',
    trial: 'In this demonstration the random number does not come from the public network.',
    resultHash: 'Fingerprint of the result',
    documents: 'Documents of the draw',
    commitmentFile: 'Commitment (JSON)',
    rulesFile: 'Rules of the draw (JSON)',
    chainFile: 'Source of the random number (JSON)',
    summaryFile: 'Summary of the result (JSON)',
    order:
      'Places are filled by province, in the order of the keys. A family card can have at most two, over all waves.',
    myResult: 'See my result',
    checkTitle: 'How to check it yourself',
    checkText: [
      'Download the proof from the page of your result. Then run the checking program in the folder verifier of the source code. It is short, runs on your own device and sends nothing anywhere.',
      'Type the two fingerprints from this page, or from wherever they were announced:',
    ],
  },
  result: {
    title: (wave) => `Result of ${wave}`,
    tags: {
      selected: 'Selected',
      promoted: 'Selected',
      reserve: 'On the reserve list',
      lost: 'Not selected',
      family: 'Not selected',
      withdrawn: 'Not in the draw',
      revoked: 'Revoked',
    },
    titles: {
      selected: 'Congratulations, you are selected.',
      promoted: 'Congratulations, you have a place from the reserve list.',
      reserve: 'You are on the reserve list.',
      lost: 'Sorry, this time you were not selected.',
      family: 'Sorry, this time you were not selected.',
      withdrawn: 'You were not in this draw.',
      revoked: 'Your award was revoked.',
    },
    deadline: 'Choose your first course by',
    nextWave: (wave) => `${wave} opens`,
    nextOpen: (wave) => `${wave} is open until`,
    whyTitle: {
      selected: 'Why you were selected',
      reserve: 'Why you are on the reserve list',
      lost: 'Why you were not selected',
      withdrawn: 'Why you were not in the draw',
      revoked: 'What happened',
    },
    revokedText: 'We sent you the reason in a message. If you think it is wrong, object.',
    withdrawn: {
      left: 'You decided not to take part.',
      'no-longer-eligible':
        'When we checked again before the draw, a requirement was not met. Which one, whose data we used and what you can do stands on the page of your application.',
      'not-checked':
        'Your requirements could not be checked because the source of the data did not answer. This is not your fault. We enter you in the next wave.',
      'already-recipient': 'You were selected in an earlier wave.',
      'wave-cancelled': 'This wave was cancelled and not drawn.',
    },
    you: (rank) => `You, number ${rank}`,
    places: (seats) => `${seats} places`,
    line: (rank, last, of) => `You are number ${rank}; the last selected is number ${last}, of ${of}`,
    myKey: 'Your key',
    lastKey: 'Last key that was selected',
    myRank: 'Your number',
    rankOf: (rank, of) => `${rank} of ${of}`,
    inProvince: (province) => `people in ${province}`,
    whereFrom: 'Where does my key come from?',
    whereFromText: [
      'The list was locked and its fingerprint published first. Then a public random number came out that nobody could know or steer. Your key is computed from that number and your draw number.',
      'Whoever computes it again gets the same result.',
    ],
    proof: 'Download my proof',
    proofText:
      'The proof is only a few kB and holds no name or number of anybody else. It holds your NIK and the number of your family card, so keep it to yourself.',
    check: 'How to check it, and with which numbers, stands on the page of the wave',
    nextTitle: 'What comes next',
    connect: 'Connect a bank account or e-wallet',
    connectText: 'In your own name and NIK',
    course: 'Choose your first course',
    courseText: (balance, until) => `Balance ${balance}, by ${until}`,
    money: 'Receive the incentive',
    reserveNext: 'You need not do anything. When a place becomes free, we tell you by e-mail and SMS.',
    lostNext:
      'Your data are kept; nothing has to be filled in again. This result does not lower your chance later.',
    toWaves: 'See the next wave',
    wrong: 'Is something wrong?',
    object: 'Object',
  },
}

export const words = { id, en }
export type Words = typeof id
