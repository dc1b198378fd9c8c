import type { Cards } from './card.ts'

const see = { id: 'Lihat insentif', en: 'See the incentives' }

type Kinds =
  | 'connect-account'
  | 'account-waiting'
  | 'account-trouble'
  | 'in-training'
  | 'scheduling'
  | 'not-due'
  | 'due'
  | 'processing'
  | 'unknown'
  | 'held-requirements'
  | 'held-account'
  | 'failed'
  | 'returned'
  | 'paid-so-far'
  | 'all-paid'

const id: Pick<Cards, Kinds> = {
  'connect-account': ({ isTrained, courseBy }, say) => ({
    tag: 'Terpilih',
    colour: 'green',
    title: isTrained ? 'Tinggal menyambungkan rekening' : 'Selamat, Anda terpilih!',
    text: isTrained
      ? 'Pelatihan Anda sudah tercatat selesai. Insentif dikirim setelah ada rekening atau dompet elektronik.'
      : 'Sambungkan rekening atau dompet elektronik untuk insentif, dan pilih pelatihan pertama Anda.',
    date: courseBy && `Pilih pelatihan paling lambat ${say.day(courseBy)}`,
    step: 'Pakai rekening atau dompet elektronik atas nama Anda sendiri.',
    action: 'Sambungkan rekening',
  }),
  'account-waiting': ({ from }, say) => ({
    tag: 'Menunggu',
    title: 'Rekening Anda belum dipakai',
    text: 'Demi keamanan, rekening baru kami tunda dulu supaya Anda sempat membatalkannya.',
    date: from === null ? undefined : `Dipakai mulai ${say.time(from)}`,
    step: 'Kalau bukan Anda yang menggantinya, batalkan sekarang dan ubah kata sandi Anda.',
    action: 'Lihat rekening',
  }),
  'account-trouble': () => ({
    tag: 'Perlu Anda lakukan',
    title: 'Rekening Anda perlu dibetulkan',
    text: 'Bank atau penyedia dompet tidak menerima kiriman ke rekening itu. Hak Anda tetap ada.',
    step: 'Lihat sebabnya, lalu betulkan atau sambungkan rekening lain.',
    action: 'Betulkan rekening',
  }),
  'in-training': ({ courseBy }, say) => ({
    tag: 'Menunggu pelatihan',
    title: 'Selesaikan pelatihan Anda',
    text: 'Lembaga pelatihan memberi tahu kami begitu Anda selesai. Anda tidak perlu mengunggah sertifikat.',
    date: courseBy && `Pilih pelatihan paling lambat ${say.day(courseBy)}`,
    step: 'Berikan nomor peserta Anda kepada lembaga pelatihan.',
    action: 'Lihat nomor peserta',
  }),
  scheduling: () => ({
    tag: 'Disiapkan',
    title: 'Jadwal insentif Anda sedang disusun',
    text: 'Pelatihan Anda sudah tercatat selesai.',
    step: 'Tidak ada yang perlu Anda lakukan.',
    action: see.id,
  }),
  'not-due': ({ incentive }, say) => ({
    tag: 'Insentif berikutnya',
    title: `${say.incentive(incentive)}: ${say.money(incentive.amount)}`,
    text: 'Kami mengirimnya setelah jatuh tempo.',
    date: `Jatuh tempo ${say.day(incentive.dueOn)}`,
    step: 'Tidak ada yang perlu Anda lakukan. Pastikan rekening Anda tetap aktif.',
    action: see.id,
  }),
  due: ({ incentive }, say) => ({
    tag: 'Jatuh tempo',
    title: `${say.incentive(incentive)}: ${say.money(incentive.amount)}`,
    text: 'Menunggu pembayaran berikutnya, biasanya dalam 5 hari kerja.',
    date: `Jatuh tempo sejak ${say.day(incentive.dueOn)}`,
    step: 'Tidak ada yang perlu Anda lakukan. Pastikan rekening Anda tetap aktif.',
    action: see.id,
  }),
  processing: ({ incentive }, say) => ({
    tag: 'Sedang dikirim',
    title: `${say.incentive(incentive)}: ${say.money(incentive.amount)}`,
    text: 'Uangnya sedang dikirim ke rekening Anda.',
    step: 'Tidak ada yang perlu Anda lakukan.',
    action: see.id,
  }),
  unknown: ({ incentive }, say) => ({
    tag: 'Sedang dipastikan',
    title: `${say.incentive(incentive)}: ${say.money(incentive.amount)}`,
    text: 'Bank belum memberi jawaban pasti. Kami bertanya sampai jelas, dan tidak pernah mengirim dua kali.',
    step: 'Tidak ada yang perlu Anda lakukan.',
    action: see.id,
  }),
  'held-requirements': ({ incentive }, say) => ({
    tag: 'Ditahan',
    title: `${say.incentive(incentive)} ditahan`,
    text: 'Saat diperiksa lagi sebelum dikirim, ada syarat yang tidak terpenuhi.',
    step: 'Lihat syarat yang mana. Kalau menurut Anda kami keliru, ajukan keberatan.',
    action: 'Lihat sebabnya',
  }),
  'held-account': ({ incentive }, say) => ({
    tag: 'Ditahan',
    title: `${say.incentive(incentive)} ditahan`,
    text: 'Rekening Anda berubah sejak pembayaran disiapkan, jadi kami memeriksanya dulu.',
    step: 'Periksa apakah rekening yang tersambung memang milik Anda.',
    action: 'Lihat rekening',
  }),
  failed: ({ incentive }, say) => ({
    tag: 'Perlu Anda lakukan',
    title: `${say.incentive(incentive)} belum bisa dikirim`,
    text: `${say.money(incentive.amount)} itu tetap hak Anda.`,
    step: 'Lihat sebabnya, lalu betulkan rekening Anda.',
    action: 'Lihat sebabnya',
  }),
  returned: ({ incentive }, say) => ({
    tag: 'Dikembalikan',
    title: `${say.incentive(incentive)} dikembalikan bank`,
    text: `${say.money(incentive.amount)} itu tetap hak Anda dan masuk pembayaran berikutnya.`,
    step: 'Periksa apakah rekening Anda masih aktif.',
    action: 'Lihat rekening',
  }),
  'paid-so-far': ({ paid, left }, say) => ({
    tag: 'Terkirim',
    colour: 'green',
    title: `${say.money(paid)} sudah dikirim`,
    text: `Masih ada ${left} bagian yang belum jatuh tempo, misalnya untuk survei.`,
    step: 'Tanggalnya muncul di halaman Insentif begitu bagian itu jatuh tempo.',
    action: see.id,
  }),
  'all-paid': ({ paid }, say) => ({
    tag: 'Selesai',
    colour: 'green',
    title: 'Semua insentif sudah dikirim',
    text: `Jumlahnya ${say.money(paid)}. Selamat berkarya dengan keahlian baru Anda.`,
    step: 'Perjalanan Anda di program ini sudah lengkap.',
    action: see.id,
  }),
}

const en: Pick<Cards, Kinds> = {
  'connect-account': ({ isTrained, courseBy }, say) => ({
    tag: 'Selected',
    colour: 'green',
    title: isTrained ? 'Only your payout account is missing' : 'Congratulations, you were selected!',
    text: isTrained
      ? 'Your training is recorded as completed. Incentives are sent once there is a bank account or e-wallet.'
      : 'Connect a bank account or e-wallet for your incentives, and choose your first course.',
    date: courseBy && `Choose a course by ${say.day(courseBy)}`,
    step: 'Use a bank account or e-wallet in your own name.',
    action: 'Connect an account',
  }),
  'account-waiting': ({ from }, say) => ({
    tag: 'Waiting',
    title: 'Your payout account is not in use yet',
    text: 'To keep you safe, a new account waits for a while, so that you have time to cancel it.',
    date: from === null ? undefined : `In use from ${say.time(from)}`,
    step: 'If it was not you who changed it, cancel it now and change your password.',
    action: 'See the account',
  }),
  'account-trouble': () => ({
    tag: 'For you to do',
    title: 'Your payout account needs attention',
    text: 'The bank or wallet does not accept money on it. You keep your right to the money.',
    step: 'See the reason, then put it right or connect another account.',
    action: 'Put it right',
  }),
  'in-training': ({ courseBy }, say) => ({
    tag: 'Waiting for training',
    title: 'Complete your training',
    text: 'The training institution tells us when you have completed it. You need not upload a certificate.',
    date: courseBy && `Choose a course by ${say.day(courseBy)}`,
    step: 'Give your participant number to the training institution.',
    action: 'See my number',
  }),
  scheduling: () => ({
    tag: 'In preparation',
    title: 'The schedule of your incentives is being made',
    text: 'Your training is recorded as completed.',
    step: 'There is nothing for you to do.',
    action: see.en,
  }),
  'not-due': ({ incentive }, say) => ({
    tag: 'Next incentive',
    title: `${say.incentive(incentive)}: ${say.money(incentive.amount)}`,
    text: 'We send it once it has fallen due.',
    date: `Due ${say.day(incentive.dueOn)}`,
    step: 'There is nothing for you to do. Keep your payout account active.',
    action: see.en,
  }),
  due: ({ incentive }, say) => ({
    tag: 'Due',
    title: `${say.incentive(incentive)}: ${say.money(incentive.amount)}`,
    text: 'It waits for the next payments, usually within 5 working days.',
    date: `Due since ${say.day(incentive.dueOn)}`,
    step: 'There is nothing for you to do. Keep your payout account active.',
    action: see.en,
  }),
  processing: ({ incentive }, say) => ({
    tag: 'Being sent',
    title: `${say.incentive(incentive)}: ${say.money(incentive.amount)}`,
    text: 'The money is on its way to your account.',
    step: 'There is nothing for you to do.',
    action: see.en,
  }),
  unknown: ({ incentive }, say) => ({
    tag: 'Being confirmed',
    title: `${say.incentive(incentive)}: ${say.money(incentive.amount)}`,
    text: 'The bank has not given a definite answer. We ask until it is clear, and never send twice.',
    step: 'There is nothing for you to do.',
    action: see.en,
  }),
  'held-requirements': ({ incentive }, say) => ({
    tag: 'Held',
    title: `${say.incentive(incentive)} is held`,
    text: 'In the check before sending, a requirement was not met.',
    step: 'See which one. If you think that we are wrong, appeal.',
    action: 'See the reason',
  }),
  'held-account': ({ incentive }, say) => ({
    tag: 'Held',
    title: `${say.incentive(incentive)} is held`,
    text: 'Your payout account changed after the payment was prepared, so we look at it first.',
    step: 'Check that the connected account is really yours.',
    action: 'See the account',
  }),
  failed: ({ incentive }, say) => ({
    tag: 'For you to do',
    title: `${say.incentive(incentive)} could not be sent yet`,
    text: `You keep your right to ${say.money(incentive.amount)}.`,
    step: 'See the reason, then put your payout account right.',
    action: 'See the reason',
  }),
  returned: ({ incentive }, say) => ({
    tag: 'Returned',
    title: `${say.incentive(incentive)} was returned by the bank`,
    text: `You keep your right to ${say.money(incentive.amount)}; it goes into the next payments.`,
    step: 'Check that your account is still active.',
    action: 'See the account',
  }),
  'paid-so-far': ({ paid, left }, say) => ({
    tag: 'Sent',
    colour: 'green',
    title: `${say.money(paid)} sent so far`,
    text:
      left === 1
        ? '1 part has not fallen due yet, such as the one for a survey.'
        : `${left} parts have not fallen due yet, such as those for surveys.`,
    step: 'The Incentives page shows the date as soon as a part has one.',
    action: see.en,
  }),
  'all-paid': ({ paid }, say) => ({
    tag: 'Complete',
    colour: 'green',
    title: 'All incentives have been sent',
    text: `${say.money(paid)} in all. We wish you well with your new skills.`,
    step: 'Your journey through this programme is complete.',
    action: see.en,
  }),
}

/** From the account for the money to the last incentive. */
export const payouts = { id, en }
