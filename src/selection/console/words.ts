import type { CommitRefusal } from '../commit-wave.ts'
import type { DrawWaveRefusal } from '../draw-wave.ts'
import type { PublishRefusal } from '../publish-wave.ts'

type Refusal =
  | 'not-there'
  | 'not-frozen'
  | 'not-committed'
  | 'too-early'
  | 'not-drawn'
  | 'same-person'
  | 'empty-pool'
  | 'beacon-silent'
/** Those that a manager meets; every other one means that data and publication differ. */
const met = [
  'not-there',
  'not-frozen',
  'not-committed',
  'too-early',
  'not-drawn',
  'same-person',
  'empty-pool',
  'beacon-silent',
] as const satisfies readonly (CommitRefusal | DrawWaveRefusal | PublishRefusal | 'beacon-silent')[]

const idRefusals: Record<Refusal, string> = {
  'not-there': 'Gelombang ini tidak ada',
  'not-frozen': 'Daftar peserta belum dikunci',
  'not-committed': 'Komitmen belum diumumkan',
  'too-early': 'Bilangan acaknya belum keluar. Tunggu sampai waktunya.',
  'not-drawn': 'Belum diundi, atau hasilnya sudah diumumkan',
  'same-person': 'Yang mengumumkan hasil harus petugas lain dari yang mengumumkan komitmen',
  'beacon-silent': 'Sumber bilangan acak tidak menjawab. Tidak ada yang berubah; coba lagi sebentar lagi.',
  'empty-pool': 'Tidak ada peserta dalam daftar. Gelombang ini hanya bisa dibatalkan.',
}
const enRefusals: typeof idRefusals = {
  'not-there': 'There is no such wave',
  'not-frozen': 'The list is not locked yet',
  'not-committed': 'The commitment is not published yet',
  'too-early': 'The random number is not out yet. Wait for its time.',
  'not-drawn': 'Not drawn yet, or published already',
  'same-person':
    'Whoever publishes the result must be another operator than the one who published the commitment',
  'beacon-silent': 'The source of the random number does not answer. Nothing has changed; try again soon.',
  'empty-pool': 'Nobody is in the list. This wave can only be cancelled.',
}

const id = {
  title: (wave: string) => `Undian ${wave}`,
  refusal: (reason: string) =>
    isMet(reason)
      ? idRefusals[reason]
      : `Tidak dapat dilanjutkan (${reason}). Data tidak sama dengan yang diumumkan; hubungi auditor.`,
  steps: {
    commit: 'Umumkan komitmen',
    commitText: (hours: string) =>
      `Aturan dan sidik jari daftar diumumkan, bersama putaran bilangan acak yang akan menentukan, paling sedikit ${hours} jam lagi. Sesudah itu undian tidak bisa diubah atau dihentikan.`,
    draw: 'Undi sekarang',
    drawText: 'Undian berjalan sendiri setelah bilangan acaknya keluar. Tombol ini hanya mempercepat.',
    publish: 'Umumkan hasil',
    publishText:
      'Semua peserta melihat hasilnya pada saat yang sama dan dikabari. Perlu petugas lain dari yang mengumumkan komitmen.',
    done: 'Hasil sudah diumumkan.',
    before: 'Daftar peserta belum dikunci.',
  },
  step: 'Langkah berikutnya',
  facts: {
    entries: 'Peserta dalam daftar',
    commitment: 'Sidik jari komitmen',
    publishedAt: 'Diumumkan',
    round: 'Putaran bilangan acak',
    roundAt: 'Keluar',
    resultHash: 'Sidik jari hasil',
    drawnAt: 'Diundi',
  },
  provinces: 'Hasil menurut provinsi',
  province: 'Provinsi',
  inDraw: 'Peserta',
  seats: 'Tempat',
  selected: 'Terpilih',
  reserve: 'Cadangan',
  empty: 'Belum diundi.',
}

const en: typeof id = {
  title: (wave) => `Draw of ${wave}`,
  refusal: (reason) =>
    isMet(reason)
      ? enRefusals[reason]
      : `Cannot go on (${reason}). The data are not those that were published; call an auditor.`,
  steps: {
    commit: 'Publish the commitment',
    commitText: (hours) =>
      `Rules and fingerprint of the list are published with the round of the random number that will decide, at least ${hours} hours from now. After that the draw cannot be changed or stopped.`,
    draw: 'Draw now',
    drawText: 'The draw runs by itself once the random number is out. This button only speeds it up.',
    publish: 'Publish the result',
    publishText:
      'Everybody sees the result at the same moment and is told. It takes another operator than the one who published the commitment.',
    done: 'The result is published.',
    before: 'The list is not locked yet.',
  },
  step: 'Next step',
  facts: {
    entries: 'Entries in the list',
    commitment: 'Fingerprint of the commitment',
    publishedAt: 'Published',
    round: 'Round of the random number',
    roundAt: 'Comes out',
    resultHash: 'Fingerprint of the result',
    drawnAt: 'Drawn',
  },
  provinces: 'Result by province',
  province: 'Province',
  inDraw: 'In the draw',
  seats: 'Places',
  selected: 'Selected',
  reserve: 'Reserve',
  empty: 'Not drawn yet.',
}

function isMet(reason: string): reason is Refusal {
  return met.some((each) => each === reason)
}

export const words = { id, en }
