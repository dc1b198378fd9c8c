import type { JoinRefusal } from '../join-wave.ts'
import type { EntryReason, WaveState } from '../life-cycle.ts'

const idStates: Record<WaveState, string> = {
  planned: 'Direncanakan',
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
  planned: 'Planned',
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

const idOutcomes = {
  joined: 'Ikut',
  withdrawn: 'Tidak ikut undian',
  selected: 'Terpilih',
  reserve: 'Daftar cadangan',
  'not-selected': 'Belum terpilih',
}
const enOutcomes: typeof idOutcomes = {
  joined: 'Entered',
  withdrawn: 'Not in the draw',
  selected: 'Selected',
  reserve: 'On the reserve list',
  'not-selected': 'Not selected',
}

const idReasons: Record<EntryReason, string> = {
  left: 'Anda sendiri yang memutuskan tidak jadi ikut.',
  'no-longer-eligible':
    'Saat diperiksa lagi sebelum undian, ada syarat yang tidak terpenuhi. Syarat mana dan apa yang dapat Anda lakukan tertulis di halaman pendaftaran.',
  'not-checked':
    'Syarat Anda belum dapat diperiksa karena sumber datanya tidak menjawab. Anda kami ikutkan ke gelombang berikutnya.',
  'already-recipient': 'Anda sudah terpilih pada gelombang sebelumnya.',
  'wave-cancelled': 'Gelombang ini dibatalkan.',
  'place-drawn': 'Anda mendapat tempat dalam undian.',
  promoted: 'Anda mendapat tempat yang kosong dari daftar cadangan.',
  'on-reserve-list': 'Anda dipanggil kalau ada tempat yang kosong, menurut urutan undian.',
  'places-filled': 'Semua tempat untuk provinsi Anda sudah terisi. Ini soal undian, bukan data Anda.',
  'family-card-full': 'Tempat untuk kartu keluarga Anda sudah terpakai.',
}
const enReasons: typeof idReasons = {
  left: 'You decided not to take part.',
  'no-longer-eligible':
    'When we checked again before the draw, a requirement was not met. Which one, and what you can do, stands on the page of your application.',
  'not-checked':
    'Your requirements could not be checked because the source of the data did not answer. We enter you in the next wave.',
  'already-recipient': 'You were selected in an earlier wave.',
  'wave-cancelled': 'This wave was cancelled.',
  'place-drawn': 'You got a place in the draw.',
  promoted: 'You got a place that became free, from the reserve list.',
  'on-reserve-list': 'You are called when a place becomes free, in the order of the draw.',
  'places-filled': 'All places of your province were filled. It was the draw, not your data.',
  'family-card-full': 'The places of your family card are used.',
}

const idRefusals: Record<JoinRefusal, string> = {
  'not-open': 'Gelombang ini sedang tidak dibuka. Tidak ada yang berubah pada pendaftaran Anda.',
  'not-eligible': 'Anda bisa ikut setelah semua syarat terpenuhi. Lihat halaman pendaftaran Anda.',
  'wrong-age': 'Umur Anda pada hari penutupan tidak sesuai dengan syarat gelombang ini.',
  'already-recipient': 'Anda sudah menjadi penerima. Setiap orang hanya dapat menjadi penerima satu kali.',
  'family-card-full': 'Tempat untuk kartu keluarga Anda sudah terpakai.',
}
const enRefusals: typeof idRefusals = {
  'not-open': 'This wave is not open at the moment. Nothing has changed in your application.',
  'not-eligible': 'You can join once you meet every requirement. See the page of your application.',
  'wrong-age': 'Your age on the closing day does not fit this wave.',
  'already-recipient': 'You are a recipient already. Everybody can become one only once.',
  'family-card-full': 'The places of your family card are used.',
}

const id = {
  title: 'Gelombang',
  states: idStates,
  outcomes: idOutcomes,
  reasons: idReasons,
  refusals: idRefusals,
  closesAt: 'Ditutup',
  opensAt: 'Dibuka',
  noneTitle: 'Belum ada gelombang yang dibuka',
  noneText: 'Tanggal gelombang berikutnya akan diumumkan di sini.',
  drawn:
    'Tempat diundi setelah gelombang ditutup. Ikut lebih dulu tidak menambah peluang, jadi tidak perlu terburu-buru.',
  join: 'Ikut gelombang ini',
  joinSubmit: 'Ya, saya ikut',
  statementMissing: 'Centang pernyataan ini untuk ikut',
  signInFirst: 'Masuk dulu untuk ikut gelombang ini.',
  signIn: 'Masuk',
  notYet: 'Anda bisa ikut setelah pendaftaran Anda dinyatakan memenuhi syarat.',
  toApplication: 'Lihat pendaftaran saya',
  yourEntry: 'Keikutsertaan Anda',
  youAreIn: (name: string) => `Anda sudah ikut ${name}.`,
  receipt: 'Nomor tanda ikut',
  joinedAt: 'Ikut sejak',
  seeEntry: 'Lihat baris saya dalam daftar undian',
  leave: 'Tidak jadi ikut',
  history: 'Riwayat Anda',
  wave: 'Gelombang',
  result: 'Hasil',
  reason: 'Keterangan',
  seeResult: 'Lihat hasil',
  waiting: 'Menunggu hasil',
  all: 'Semua gelombang',
  date: 'Tanggal',
  state: 'Keadaan',
  noWaves: 'Belum ada gelombang.',
  entry: {
    title: 'Baris Anda dalam daftar undian',
    intro:
      'Sebelum undian, daftar peserta dikunci. Inilah baris Anda di daftar itu. Tidak ada nama atau NIK di dalamnya, hanya nomor samaran yang dibuat dari NIK dan garam rahasia Anda.',
    province: 'Provinsi kartu keluarga',
    entryId: 'Nomor undian',
    family: 'Nomor samaran keluarga',
    weight: 'Jumlah tiket',
    prior: 'Penerima sebelumnya dalam keluarga',
    priorLater: 'Dihitung saat daftar dikunci',
    salt: 'Garam rahasia Anda',
    saltHint:
      'Simpan untuk diri sendiri. Dengan garam ini Anda dapat membuktikan bahwa baris ini milik Anda.',
    wrong: 'Ada yang keliru?',
    wrongText: (until: string) =>
      `Perbaiki lewat halaman pendaftaran atau minta bantuan petugas paling lambat ${until}. Sesudah itu daftar dikunci.`,
  },
}

const en: typeof id = {
  title: 'Waves',
  states: enStates,
  outcomes: enOutcomes,
  reasons: enReasons,
  refusals: enRefusals,
  closesAt: 'Closes',
  opensAt: 'Opens',
  noneTitle: 'No wave is open yet',
  noneText: 'The date of the next wave will be announced here.',
  drawn:
    'Places are drawn by lot after the wave has closed. Joining early does not raise your chance, so there is no hurry.',
  join: 'Join this wave',
  joinSubmit: 'Yes, I join',
  statementMissing: 'Tick this statement to join',
  signInFirst: 'Sign in first to join this wave.',
  signIn: 'Sign in',
  notYet: 'You can join once your application meets every requirement.',
  toApplication: 'See my application',
  yourEntry: 'Your entry',
  youAreIn: (name) => `You are entered in ${name}.`,
  receipt: 'Entry number',
  joinedAt: 'Entered since',
  seeEntry: 'See my row in the list of the draw',
  leave: 'Leave this wave',
  history: 'Your history',
  wave: 'Wave',
  result: 'Result',
  reason: 'Why',
  seeResult: 'See the result',
  waiting: 'Waiting for the result',
  all: 'All waves',
  date: 'Dates',
  state: 'State',
  noWaves: 'There is no wave yet.',
  entry: {
    title: 'Your row in the list of the draw',
    intro:
      'Before the draw the list is locked. This is your row in it. It holds no name and no NIK, only a pseudonym made of your NIK and your secret salt.',
    province: 'Province of the family card',
    entryId: 'Draw number',
    family: 'Pseudonym of the family',
    weight: 'Tickets',
    prior: 'Earlier recipients in the family',
    priorLater: 'Counted when the list is locked',
    salt: 'Your secret salt',
    saltHint: 'Keep it to yourself. With it you can prove that this row is yours.',
    wrong: 'Is something wrong?',
    wrongText: (until) =>
      `Correct it on the page of your application, or ask an officer, by ${until}. After that the list is locked.`,
  },
}

export const words = { id, en }
export type Words = typeof id
