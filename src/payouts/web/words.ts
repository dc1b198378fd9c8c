import type { IncentiveState } from '../overview.ts'
import type { ProposeRefusal } from '../propose-account.ts'

type Trouble = Exclude<ProposeRefusal, 'number-invalid' | 'too-many-codes'> | 'code-gone'

const idTroubles: Record<Trouble, string> = {
  'phone-differs':
    'Nomor dompet harus sama dengan nomor ponsel yang sudah Anda verifikasi di sini. Ubah nomor ponsel di akun Anda, atau pilih rekening bank.',
  'same-account': 'Rekening ini sudah tersambung. Anda tidak perlu melakukan apa pun.',
  'account-in-use':
    'Rekening ini tidak dapat disambungkan. Satu rekening hanya untuk satu orang. Pilih rekening lain atas nama Anda sendiri.',
  'name-differs':
    'Nama pemilik rekening itu berbeda dengan nama Anda di pendaftaran. Gunakan rekening atas nama Anda sendiri.',
  'name-uncheckable':
    'Bank menyembunyikan nama pemiliknya, sehingga kami tidak dapat memeriksanya. Pilih rekening atau dompet lain.',
  'provider-unavailable':
    'Bank atau penyedia dompet sedang tidak dapat dihubungi. Coba lagi beberapa menit lagi.',
  'not-registered': 'Pendaftaran Anda belum lengkap. Lengkapi dulu nama dan nomor ponsel Anda.',
  'account-limit':
    'Batas saldo atau batas bulanan akun itu sudah penuh. Tingkatkan akunnya atau pilih yang lain.',
  'account-frozen':
    'Akun itu belum terdaftar atau sedang dibekukan. Hubungi penyedianya, atau pilih rekening lain.',
  'account-dormant': 'Rekening itu tidak aktif. Hubungi bank Anda, atau pilih rekening lain.',
  'account-closed': 'Rekening atau akun itu sudah ditutup. Pilih rekening lain.',
  'account-not-found': 'Nomor itu tidak dikenal oleh bank atau penyedia dompet. Periksa lagi nomornya.',
  'account-refused': 'Bank atau penyedia dompet tidak dapat menerima kiriman ke akun itu. Pilih yang lain.',
  'suspected-fraud': 'Bank atau penyedia dompet menolak akun itu. Hubungi mereka, atau pilih rekening lain.',
  'code-gone': 'Permintaan itu sudah tidak berlaku. Mulai lagi dari awal.',
}

const enTroubles: Record<Trouble, string> = {
  'phone-differs':
    'The wallet must have the mobile number that you verified here. Change the number of your account, or choose a bank account.',
  'same-account': 'This account is connected already. You need not do anything.',
  'account-in-use':
    'This account cannot be connected. One account is for one person only. Choose another one in your own name.',
  'name-differs':
    'The holder of that account has another name than yours in the registration. Use an account of your own.',
  'name-uncheckable':
    'The bank hides the name of the holder, so we cannot check it. Choose another account or wallet.',
  'provider-unavailable': 'The bank or wallet cannot be reached. Try again in a few minutes.',
  'not-registered': 'Your registration is not complete. Give your name and mobile number first.',
  'account-limit': 'That account has reached its balance or monthly limit. Upgrade it or choose another one.',
  'account-frozen': 'That account is not registered or is frozen. Ask its provider, or choose another one.',
  'account-dormant': 'That account is dormant. Ask your bank, or choose another one.',
  'account-closed': 'That account is closed. Choose another one.',
  'account-not-found': 'The bank or wallet does not know that number. Check it again.',
  'account-refused': 'The bank or wallet cannot receive money on that account. Choose another one.',
  'suspected-fraud': 'The bank or wallet refuses that account. Ask them, or choose another one.',
  'code-gone': 'That request is no longer valid. Start again.',
}

const id = {
  title: 'Insentif Anda',
  troubles: idTroubles,
  notYet: {
    title: 'Belum ada insentif',
    text: 'Halaman ini terisi setelah Anda terpilih dalam undian sebuah gelombang. Anda tidak perlu melakukan apa pun di sini sekarang.',
    link: 'Lihat gelombang',
  },
  status: {
    connect: {
      tag: 'Perlu Anda lakukan',
      title: 'Sambungkan rekening atau dompet Anda',
      text: 'Tanpa rekening yang tersambung, insentif Anda belum dapat dikirim.',
      action: 'Sambungkan sekarang',
    },
    repair: {
      tag: 'Perlu Anda lakukan',
      title: 'Rekening Anda perlu dibetulkan',
      action: 'Sambungkan rekening lain',
    },
    training: {
      tag: 'Menunggu pelatihan',
      title: 'Selesaikan satu pelatihan',
      text: 'Berikan nomor peserta ini kepada lembaga pelatihan. Mereka memberi tahu kami saat Anda selesai.',
    },
    next: { tag: 'Berikutnya', title: 'Insentif berikutnya', text: 'Jatuh tempo pada' },
    due: {
      tag: 'Sedang disiapkan',
      title: 'Insentif Anda sudah jatuh tempo',
      text: 'Kami mengirimnya dalam pembayaran berikutnya. Biasanya selesai dalam 5 hari kerja sejak',
    },
    all: { tag: 'Selesai', title: 'Semua insentif sudah dikirim', text: 'Jumlah yang sudah Anda terima:' },
  },
  checks: {
    title: 'Yang diperlukan agar insentif dikirim',
    selected: 'Terpilih dalam undian',
    account: 'Rekening atau dompet tersambung',
    training: 'Pelatihan pertama selesai',
    eligible: 'Syarat diperiksa lagi sebelum setiap pengiriman',
    done: 'Sudah',
    open: 'Belum',
    byUs: 'Kami yang memeriksa',
    trainingHintLater: 'Nomor peserta untuk lembaga pelatihan muncul di sini setelah rekening tersambung.',
    trainingHint: (reference: string) => `Nomor peserta Anda untuk lembaga pelatihan: ${reference}`,
    completedOn: (day: string) => `Tercatat selesai pada ${day}`,
  },
  list: {
    title: 'Daftar insentif',
    empty: 'Jadwal insentif muncul setelah lembaga pelatihan memberi tahu kami bahwa Anda selesai.',
    what: 'Insentif',
    amount: 'Jumlah',
    date: 'Jatuh tempo',
    state: 'Keadaan',
    item: (name: string, instalment: number) => `${name}, pembayaran ke-${instalment}`,
    paidOn: (day: string) => `Dikirim ${day}`,
    states: {
      'not-due': 'Belum jatuh tempo',
      due: 'Menunggu pembayaran berikutnya',
      'account-missing': 'Menunggu rekening Anda',
      processing: 'Sedang diproses',
      checking: 'Sedang kami periksa dengan penyedia',
      paid: 'Sudah dikirim',
      failed: 'Gagal dikirim',
      returned: 'Dikembalikan oleh penyedia',
    } satisfies Record<IncentiveState, string>,
  },
  account: {
    title: 'Rekening Anda',
    channel: 'Bank atau dompet',
    number: 'Nomor',
    ending: (last4: string) => `berakhiran ${last4}`,
    change: 'Ganti',
    changeHidden: 'rekening',
    waiting: (channel: string, last4: string, from: string) =>
      `Mulai ${from}, insentif dikirim ke ${channel} berakhiran ${last4}. Sampai saat itu rekening lama tetap berlaku.`,
    cancelChange: 'Batalkan penggantian',
  },
  saved: {
    connected: 'Rekening Anda sudah tersambung.',
    changed: 'Penggantian rekening dicatat.',
    cancelled: 'Penggantian rekening dibatalkan.',
  },
  connect: {
    title: 'Sambungkan rekening',
    intro: 'Insentif dikirim ke rekening bank atau dompet atas nama Anda sendiri.',
    choose: 'Ke mana insentif Anda dikirim?',
    chooseMissing: 'Pilih bank atau dompet',
    next: 'Lanjut',
    numberTitle: (channel: string) => `Sambungkan ${channel}`,
    numberMissing: (label: string) => `Isi ${label.toLowerCase()}`,
    numberWrong: (label: string) => `${label} itu tidak benar. Periksa jumlah angkanya.`,
    asks: (channel: string) =>
      `Kami bertanya kepada ${channel} siapa pemilik nomor itu dan membandingkan namanya dengan nama Anda.`,
    check: 'Periksa rekening',
    tooMany: 'Terlalu banyak kode dikirim. Tunggu satu jam, lalu coba lagi.',
  },
  code: {
    title: 'Masukkan kode',
    sent: 'Kami mengirim kode 6 angka lewat SMS ke nomor ponsel Anda yang sudah diverifikasi.',
    account: (channel: string, last4: string) => `Rekening: ${channel} berakhiran ${last4}`,
    names: (own: string, holder: string) => `Nama Anda di pendaftaran: ${own}. Nama di rekening: ${holder}.`,
    label: 'Kode 6 angka',
    missing: 'Isi kode 6 angka dari SMS',
    wrong: 'Kode itu tidak cocok. Periksa SMS terbaru.',
    expired: 'Kode itu sudah tidak berlaku. Minta kode baru.',
    tooMany: 'Terlalu banyak kode salah. Tunggu satu jam, lalu minta kode baru.',
    same: 'Ya, rekening itu milik saya',
    sameMissing: 'Beri tanda bahwa rekening itu milik Anda',
    submit: 'Sambungkan',
    resend: 'Kirim kode baru',
    resent: 'Kode baru sudah dikirim.',
    tooSoon: 'Kode baru saja dikirim. Tunggu satu menit.',
  },
}

const en: typeof id = {
  title: 'Your incentives',
  troubles: enTroubles,
  notYet: {
    title: 'No incentives yet',
    text: 'This page fills once you have been selected in the draw of a wave. You need not do anything here now.',
    link: 'See the waves',
  },
  status: {
    connect: {
      tag: 'For you to do',
      title: 'Connect your bank account or wallet',
      text: 'Without a connected account your incentives cannot be sent.',
      action: 'Connect now',
    },
    repair: {
      tag: 'For you to do',
      title: 'Your account needs attention',
      action: 'Connect another account',
    },
    training: {
      tag: 'Waiting for training',
      title: 'Complete one training',
      text: 'Give this participant number to the training institution. They tell us when you have completed it.',
    },
    next: { tag: 'Next', title: 'Your next incentive', text: 'Falls due on' },
    due: {
      tag: 'Being prepared',
      title: 'Your incentive has fallen due',
      text: 'We send it with the next payments, usually within 5 working days from',
    },
    all: { tag: 'Done', title: 'All incentives have been sent', text: 'You have received:' },
  },
  checks: {
    title: 'What it takes to send an incentive',
    selected: 'Selected in the draw',
    account: 'Bank account or wallet connected',
    training: 'First training completed',
    eligible: 'Requirements are checked again before each payment',
    done: 'Done',
    open: 'Not yet',
    byUs: 'We check',
    trainingHintLater:
      'Your participant number for training institutions shows here once an account is connected.',
    trainingHint: (reference) => `Your participant number for training institutions: ${reference}`,
    completedOn: (day) => `Recorded as completed on ${day}`,
  },
  list: {
    title: 'List of incentives',
    empty: 'The schedule appears when the training institution has told us that you have completed.',
    what: 'Incentive',
    amount: 'Amount',
    date: 'Due on',
    state: 'State',
    item: (name, instalment) => `${name}, no. ${instalment}`,
    paidOn: (day) => `Sent ${day}`,
    states: {
      'not-due': 'Not due yet',
      due: 'Waiting for the next payments',
      'account-missing': 'Waiting for your account',
      processing: 'Being processed',
      checking: 'We are checking with the provider',
      paid: 'Sent',
      failed: 'Could not be sent',
      returned: 'Returned by the provider',
    },
  },
  account: {
    title: 'Your account',
    channel: 'Bank or wallet',
    number: 'Number',
    ending: (last4) => `ending in ${last4}`,
    change: 'Change',
    changeHidden: 'the account',
    waiting: (channel, last4, from) =>
      `From ${from}, incentives go to ${channel} ending in ${last4}. Until then the old account counts.`,
    cancelChange: 'Cancel the change',
  },
  saved: {
    connected: 'Your account is connected.',
    changed: 'The change of account is recorded.',
    cancelled: 'The change of account is cancelled.',
  },
  connect: {
    title: 'Connect an account',
    intro: 'Incentives go to a bank account or wallet in your own name.',
    choose: 'Where shall your incentives go?',
    chooseMissing: 'Choose a bank or wallet',
    next: 'Continue',
    numberTitle: (channel) => `Connect ${channel}`,
    numberMissing: (label) => `Enter the ${label.toLowerCase()}`,
    numberWrong: (label) => `That ${label.toLowerCase()} is not right. Check the number of digits.`,
    asks: (channel) => `We ask ${channel} who holds that number and compare the name with yours.`,
    check: 'Check the account',
    tooMany: 'Too many codes were sent. Wait an hour, then try again.',
  },
  code: {
    title: 'Enter the code',
    sent: 'We sent a 6-digit code by SMS to your verified mobile number.',
    account: (channel, last4) => `Account: ${channel} ending in ${last4}`,
    names: (own, holder) => `Your name in the registration: ${own}. Name of the account: ${holder}.`,
    label: '6-digit code',
    missing: 'Enter the 6-digit code from the SMS',
    wrong: 'That code does not match. Look at the newest SMS.',
    expired: 'That code is no longer valid. Ask for a new one.',
    tooMany: 'Too many wrong codes. Wait an hour, then ask for a new one.',
    same: 'Yes, that account is mine',
    sameMissing: 'Tick that the account is yours',
    submit: 'Connect',
    resend: 'Send a new code',
    resent: 'A new code has been sent.',
    tooSoon: 'A code was sent just now. Wait a minute.',
  },
}

export const words = { id, en }
export type Words = typeof id
