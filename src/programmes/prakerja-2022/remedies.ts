import type { Remedy } from '../requirement.ts'

/** After a correction of a record somewhere else, the check is asked again from the application's page. */
const checkAgain = {
  id: 'Setelah datanya diperbaiki, minta pemeriksaan ulang di halaman pendaftaran Anda.',
  en: 'Once the record is corrected, ask for a new check on your application page.',
}

/** What to do about a finding: which office, what to bring. See docs/sources.md#remedies. */
export const remedies = {
  none: {
    code: 'none',
    words: { id: 'Tidak ada yang perlu Anda lakukan.', en: 'There is nothing you need to do.' },
  },
  wait: {
    code: 'wait',
    words: {
      id: 'Tidak ada yang perlu Anda lakukan. Kami akan menanyakannya lagi dan mengabari Anda.',
      en: 'There is nothing you need to do. We will ask again and let you know.',
    },
  },
  correctIdentity: {
    code: 'correct-identity',
    words: {
      id: `Cocokkan isian Anda dengan KTP dan kartu keluarga, lalu perbaiki yang berbeda. Jika isian Anda sudah sama dengan kartunya, datangi Dinas Kependudukan dan Pencatatan Sipil (Dukcapil) kabupaten atau kota Anda dengan membawa KTP dan kartu keluarga asli. ${checkAgain.id}`,
      en: `Compare your answers with your identity card and family card, and correct what differs. If they are the same, go to the civil registry office (Dukcapil) of your regency or city with the original identity card and family card. ${checkAgain.en}`,
    },
  },
  civilRegistry: {
    code: 'civil-registry-office',
    words: {
      id: `Datangi Dinas Kependudukan dan Pencatatan Sipil (Dukcapil) kabupaten atau kota Anda dengan membawa KTP dan kartu keluarga asli. ${checkAgain.id}`,
      en: `Go to the civil registry office (Dukcapil) of your regency or city with your original identity card and family card. ${checkAgain.en}`,
    },
  },
  age: {
    code: 'age',
    words: {
      id: 'Periksa tanggal lahir yang Anda isi. Jika keliru, perbaiki. Jika benar, Anda dapat mendaftar lagi pada gelombang yang batas usianya sesuai dengan usia Anda.',
      en: 'Check the date of birth you gave. If it is wrong, correct it. If it is right, you can apply again for a wave whose age limits fit your age.',
    },
  },
  ownStatement: {
    code: 'own-statement',
    words: {
      id: 'Ini pernyataan Anda sendiri. Jika Anda salah pilih, perbaiki di formulir. Jika keadaan Anda berubah, Anda dapat mendaftar lagi.',
      en: 'This is your own statement. If you chose wrongly, correct it in the form. If your situation changes, you can apply again.',
    },
  },
  school: {
    code: 'school',
    words: {
      id: `Jika Anda sudah lulus atau berhenti, datangi sekolah, madrasah, atau kampus itu dengan membawa KTP dan ijazah atau surat keterangan berhenti, dan minta datanya diperbarui. ${checkAgain.id}`,
      en: `If you have graduated or left, go to that school, madrasah or campus with your identity card and your diploma or proof of leaving, and ask them to update the record. ${checkAgain.en}`,
    },
  },
  wageReviewer: {
    code: 'wage-reviewer',
    words: {
      id: `Petugas akan memeriksa hal ini dan mengabari Anda. Jika catatan itu keliru atau sudah lama, datangi Dinas Tenaga Kerja kabupaten atau kota Anda dengan membawa KTP dan bukti keadaan kerja Anda sekarang, misalnya slip upah terakhir atau surat berhenti bekerja. ${checkAgain.id}`,
      en: `An officer will look into this and let you know. If the record is wrong or out of date, go to the manpower office of your regency or city with your identity card and proof of your present work, such as the last pay slip or a letter of dismissal. ${checkAgain.en}`,
    },
  },
  social: {
    code: 'social-office',
    words: {
      id: `Jika Anda tidak menerima bantuan itu, datangi dinas sosial kabupaten atau kota Anda, atau lembaga yang menyalurkan bantuan itu, dengan membawa KTP dan kartu keluarga, dan minta datanya diperiksa. ${checkAgain.id}`,
      en: `If you do not receive that aid, go to the social affairs office of your regency or city, or to the institution that pays the aid, with your identity card and family card, and ask them to check the record. ${checkAgain.en}`,
    },
  },
  agency: {
    code: 'agency',
    words: {
      id: `Jika Anda tidak lagi menjabat, minta surat keterangan berhenti dari instansi itu dan minta instansi itu memperbarui datanya; bawa KTP. ${checkAgain.id}`,
      en: `If you no longer hold that office, ask that institution for a letter saying so and for an update of its record; bring your identity card. ${checkAgain.en}`,
    },
  },
  familyCard: {
    code: 'family-card',
    words: {
      id: 'Jika Anda sudah pindah kartu keluarga, isi nomor kartu keluarga Anda yang baru. Kartu keluarga baru diurus di Dinas Dukcapil kabupaten atau kota Anda dengan membawa KTP dan kartu keluarga lama.',
      en: 'If you now belong to another family card, fill in its number. A new family card is made at the civil registry office (Dukcapil) of your regency or city; bring your identity card and the old family card.',
    },
  },
  reviewer: {
    code: 'reviewer',
    words: {
      id: 'Petugas akan memeriksa hal ini dan mengabari Anda. Tempat Anda di gelombang tidak hilang karena menunggu kami.',
      en: 'An officer will look into this and let you know. You do not lose your wave by waiting for us.',
    },
  },
} as const satisfies Record<string, Remedy>
