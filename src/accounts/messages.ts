import type { Message } from '#notices'
import type { Language } from '#platform/ui'
import type { CodePurpose } from './phone-code.ts'

/** The link by which an address is verified. */
export function verifyMessage(language: Language, token: string): Message {
  return { ...words[language].verify, action: { label: words[language].verifyNow, path: `/verify/${token}` } }
}

/** To the owner of an account, when somebody signs up with the same address. */
export function knownAddressMessage(language: Language): Message {
  return { ...words[language].known, action: { label: words[language].signIn, path: '/sign-in' } }
}

export function resetMessage(language: Language, token: string): Message {
  return { ...words[language].reset, action: { label: words[language].newPassword, path: `/reset/${token}` } }
}

/** To an address without account, when somebody says that its password is forgotten. */
export function noAccountMessage(language: Language): Message {
  return { ...words[language].noAccount, action: { label: words[language].signUp, path: '/sign-up' } }
}

export function passwordChangedMessage(language: Language): Message {
  const w = words[language]
  return { ...w.changed, action: { label: w.forgotPassword, path: '/forgot-password' } }
}

/** What a code by SMS is called where notices are listed; it goes by no other way. */
export function codeMessage(language: Language): Message {
  return { subject: words[language].codeSubject, paragraphs: [] }
}

/** An SMS of at most 160 signs of the GSM alphabet, so that it goes as one. */
export function codeText(
  language: Language,
  { code, purpose }: { code: string; purpose: CodePurpose },
): string {
  return words[language].code[purpose](code)
}

const id = {
  verifyNow: 'Verifikasi sekarang',
  verify: {
    subject: 'Verifikasi alamat e-mail Anda',
    paragraphs: [
      'Alamat e-mail ini dipakai untuk mendaftar di Gelombang.',
      'Kalau Anda yang mendaftar, tekan “Verifikasi sekarang”. Tautan ini berlaku 24 jam sejak pesan ini dikirim.',
      'Kalau bukan Anda, abaikan saja pesan ini. Dengan menekan tautan saja, akun tidak akan menjadi aktif.',
    ],
  },
  signIn: 'Masuk',
  known: {
    subject: 'Alamat e-mail ini sudah punya akun',
    paragraphs: [
      'Baru saja ada yang mendaftar di Gelombang dengan alamat e-mail ini. Anda sudah punya akun, jadi tidak perlu mendaftar lagi.',
      'Silakan masuk. Kalau lupa kata sandi, pilih “Lupa kata sandi?” di halaman Masuk.',
      'Kalau bukan Anda yang mendaftar, abaikan pesan ini. Akun Anda tidak berubah.',
    ],
  },
  newPassword: 'Buat kata sandi baru',
  reset: {
    subject: 'Buat kata sandi baru',
    paragraphs: [
      'Ada permintaan untuk membuat kata sandi baru bagi akun dengan alamat e-mail ini.',
      'Kalau Anda yang meminta, tekan “Buat kata sandi baru”. Tautan ini berlaku 60 menit sejak pesan ini dikirim.',
      'Kalau bukan Anda, abaikan pesan ini. Kata sandi Anda tidak berubah.',
    ],
  },
  signUp: 'Daftar',
  noAccount: {
    subject: 'Belum ada akun untuk alamat e-mail ini',
    paragraphs: [
      'Ada permintaan untuk membuat kata sandi baru, tetapi belum ada akun Gelombang dengan alamat e-mail ini.',
      'Mungkin Anda mendaftar dengan alamat lain. Kalau belum punya akun, silakan mendaftar.',
      'Kalau bukan Anda yang meminta, abaikan pesan ini.',
    ],
  },
  forgotPassword: 'Buat kata sandi baru',
  changed: {
    subject: 'Kata sandi Anda telah diganti',
    paragraphs: [
      'Kata sandi akun Gelombang Anda baru saja diganti. Di perangkat lain, Anda harus masuk lagi.',
      'Kalau bukan Anda yang menggantinya, segera buat kata sandi baru.',
    ],
  },
  codeSubject: 'Kode lewat SMS',
  code: {
    'verify-phone': (code: string) =>
      `${code} adalah kode Gelombang untuk memastikan nomor Anda. Berlaku 5 menit. Jangan beri tahu siapa pun, juga petugas.`,
    'connect-payout-account': (code: string) =>
      `${code} adalah kode Gelombang untuk menyambungkan rekening insentif. Berlaku 5 menit. Jangan beri tahu siapa pun, juga petugas.`,
  },
}

const en: typeof id = {
  verifyNow: 'Verify now',
  verify: {
    subject: 'Verify your e-mail address',
    paragraphs: [
      'This e-mail address was used to sign up at Gelombang.',
      'If it was you, press “Verify now”. This link works for 24 hours from when this message was sent.',
      'If it was not you, ignore this message. Following the link alone does not make the account active.',
    ],
  },
  signIn: 'Sign in',
  known: {
    subject: 'This e-mail address already has an account',
    paragraphs: [
      'Somebody has just signed up at Gelombang with this e-mail address. You already have an account, so there is no need to sign up again.',
      'Please sign in. If you have forgotten your password, choose “Forgotten your password?” on the sign-in page.',
      'If it was not you, ignore this message. Nothing about your account has changed.',
    ],
  },
  newPassword: 'Choose a new password',
  reset: {
    subject: 'Choose a new password',
    paragraphs: [
      'Somebody asked to choose a new password for the account with this e-mail address.',
      'If it was you, press “Choose a new password”. This link works for 60 minutes from when this message was sent.',
      'If it was not you, ignore this message. Your password has not changed.',
    ],
  },
  signUp: 'Sign up',
  noAccount: {
    subject: 'There is no account for this e-mail address',
    paragraphs: [
      'Somebody asked to choose a new password, but there is no Gelombang account with this e-mail address.',
      'You may have signed up with another address. If you have no account yet, please sign up.',
      'If it was not you, ignore this message.',
    ],
  },
  forgotPassword: 'Choose a new password',
  changed: {
    subject: 'Your password has been changed',
    paragraphs: [
      'The password of your Gelombang account has just been changed. On other devices you have to sign in again.',
      'If it was not you, choose a new password at once.',
    ],
  },
  codeSubject: 'Code by SMS',
  code: {
    'verify-phone': (code) =>
      `${code} is your Gelombang code to confirm your number. Valid for 5 minutes. Do not tell anyone, not even an officer.`,
    'connect-payout-account': (code) =>
      `${code} is your Gelombang code to connect an incentive account. Valid for 5 minutes. Do not tell anyone, not even an officer.`,
  },
}

const words = { id, en }
