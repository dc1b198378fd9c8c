/** What is wrong with an answer, and what to type instead. */
const id = {
  choose: (question: string) => `Pilih jawaban untuk “${question}”`,
  noneAndMore: 'Pilih “Tidak satu pun”, atau pilih bantuannya, jangan keduanya',
  region: 'Pilih provinsi, kabupaten atau kota, kecamatan, lalu kelurahan atau desa',
  signs: 'Gunakan huruf, angka, dan tanda baca biasa',
  name: 'Isi nama seperti di KTP',
  tooLong: (maximum: number, given: number) =>
    `Paling banyak ${maximum} karakter. Yang Anda isi ${given} karakter.`,
  empty: (name: string) => emptyId[name] ?? 'Isi bagian ini',
  mobileNumber: 'Isi nomor ponsel Indonesia, misalnya 0812 3456 7890',
  nik: {
    'not-16-digits': (given: number) => `NIK harus 16 angka. Yang Anda isi ${given} angka.`,
    'not-digits': () => 'NIK hanya berisi angka. Periksa apakah ada huruf O atau I yang seharusnya angka.',
    'impossible-day': () => 'Angka ke-7 dan ke-8 NIK tidak mungkin benar. Periksa lagi KTP Anda.',
    'impossible-month': () => 'Angka ke-9 dan ke-10 NIK tidak mungkin benar. Periksa lagi KTP Anda.',
    'serial-zero': () => 'Empat angka terakhir NIK tidak pernah 0000. Periksa lagi KTP Anda.',
  },
  familyCard: (given: number) => `Nomor KK harus 16 angka. Yang Anda isi ${given} angka.`,
  date: {
    empty: 'Isi tanggal lahir',
    day: 'Isi tanggal lahir dengan angka, misalnya 12',
    month: 'Isi bulan lahir dengan angka, misalnya 09',
    year: 'Isi tahun lahir dengan empat angka, misalnya 1998',
    impossible: 'Tanggal ini tidak ada di kalender',
    future: 'Tanggal lahir tidak mungkin di masa depan',
  },
}

const emptyId: Readonly<Record<string, string>> = {
  nik: 'Isi NIK: 16 angka di bagian atas KTP',
  familyCard: 'Isi nomor KK: 16 angka di bagian atas kartu keluarga',
  fullName: 'Isi nama lengkap seperti di KTP',
  birthPlace: 'Isi tempat lahir seperti di KTP',
  familyCardAddress: 'Isi alamat yang tertulis di kartu keluarga',
  domicileAddress: 'Isi alamat tempat tinggal sekarang',
  mobileNumber: 'Isi nomor ponsel',
}

const en: typeof id = {
  choose: (question) => `Choose an answer to “${question}”`,
  noneAndMore: 'Choose “None of these”, or choose what you receive, not both',
  region: 'Choose province, regency or city, district, then village or ward',
  signs: 'Use ordinary letters, digits and punctuation',
  name: 'Enter your name as on the identity card',
  tooLong: (maximum, given) => `At most ${maximum} characters. You entered ${given}.`,
  empty: (name) => emptyEn[name] ?? 'Answer this question',
  mobileNumber: 'Enter an Indonesian mobile number, such as 0812 3456 7890',
  nik: {
    'not-16-digits': (given) => `The NIK has 16 digits. You entered ${given}.`,
    'not-digits': () => 'The NIK has digits only. See whether a letter O or I should be a digit.',
    'impossible-day': () => 'Digits 7 and 8 of the NIK cannot be right. Check your identity card.',
    'impossible-month': () => 'Digits 9 and 10 of the NIK cannot be right. Check your identity card.',
    'serial-zero': () => 'The last four digits of a NIK are never 0000. Check your identity card.',
  },
  familyCard: (given) => `The family card number has 16 digits. You entered ${given}.`,
  date: {
    empty: 'Enter your date of birth',
    day: 'Enter the day in digits, such as 12',
    month: 'Enter the month in digits, such as 09',
    year: 'Enter the year in four digits, such as 1998',
    impossible: 'There is no such date in the calendar',
    future: 'A date of birth cannot be in the future',
  },
}

const emptyEn: Readonly<Record<string, string>> = {
  nik: 'Enter your NIK: 16 digits at the top of the identity card',
  familyCard: 'Enter the family card number: 16 digits at the top of the family card',
  fullName: 'Enter your full name as on the identity card',
  birthPlace: 'Enter your place of birth as on the identity card',
  familyCardAddress: 'Enter the address that stands on the family card',
  domicileAddress: 'Enter the address where you live now',
  mobileNumber: 'Enter your mobile number',
}

export const faults = { id, en }
