import type { Message } from '#notices'
import type { Cause } from './response-class.ts'

type Money = { part: string; instalment: number; amount: string }
type AccountWords = { channel: string; last4: string }

const page = '/payouts' as const

/** Why a payment could not be made: what the provider says, or that its holder has another name by now. */
export type TroubleReason = Cause | 'name-changed'

const idReasons: Record<TroubleReason, string> = {
  ours: 'Ada gangguan di pihak kami. Anda tidak perlu melakukan apa pun; kami akan mencoba lagi.',
  'limit-of-ours': 'Ada gangguan di pihak kami. Anda tidak perlu melakukan apa pun; kami akan mencoba lagi.',
  'account-limit':
    'Batas saldo atau batas bulanan akun Anda sudah penuh. Tingkatkan akun Anda atau pilih rekening lain.',
  'account-frozen':
    'Akun Anda dibekukan atau belum terdaftar. Hubungi bank atau penyedia dompet Anda, atau pilih rekening lain.',
  'account-dormant':
    'Rekening Anda tidak aktif. Hubungi bank Anda untuk mengaktifkannya, atau pilih rekening lain.',
  'account-closed': 'Rekening atau akun Anda sudah ditutup. Sambungkan rekening lain.',
  'account-not-found':
    'Nomor itu tidak dikenal oleh bank atau penyedia dompet. Periksa nomornya dan sambungkan lagi.',
  'account-refused':
    'Bank atau penyedia dompet tidak dapat menerima kiriman ke akun itu. Pilih rekening lain.',
  'suspected-fraud': 'Bank atau penyedia dompet meminta pemeriksaan tambahan. Petugas kami akan melihatnya.',
  'name-changed':
    'Nama pemilik rekening Anda di bank atau dompet tidak lagi sama dengan nama Anda di pendaftaran. Sambungkan rekening atas nama Anda sendiri.',
}

const enReasons: Record<TroubleReason, string> = {
  ours: 'Something went wrong on our side. You need not do anything; we will try again.',
  'limit-of-ours': 'Something went wrong on our side. You need not do anything; we will try again.',
  'account-limit':
    'Your account has reached its balance or monthly limit. Upgrade it or choose another account.',
  'account-frozen':
    'Your account is frozen or not registered. Ask your bank or wallet, or choose another account.',
  'account-dormant': 'Your account is dormant. Ask your bank to reactivate it, or choose another account.',
  'account-closed': 'Your account is closed. Connect another account.',
  'account-not-found': 'The bank or wallet does not know that number. Check it and connect again.',
  'account-refused': 'The bank or wallet cannot receive money on that account. Choose another account.',
  'suspected-fraud': 'The bank or wallet asks for a further check. Our staff will look at it.',
  'name-changed':
    'The holder of your account no longer has your name of the registration. Connect an account of your own.',
}

/** What people are told about payments, by e-mail and in the inbox. No subject holds personal data. */
const id = {
  reasons: idReasons,
  trainingRecorded: (): Message => ({
    subject: 'Pelatihan Anda tercatat selesai',
    paragraphs: [
      'Lembaga pelatihan memberi tahu kami bahwa Anda telah menyelesaikan pelatihan.',
      'Jadwal insentif Anda sekarang dapat dilihat di halaman insentif.',
    ],
    action: { label: 'Lihat jadwal insentif', path: page },
  }),
  connected: ({ channel, last4 }: AccountWords): Message => ({
    subject: 'Rekening insentif tersambung',
    paragraphs: [
      `Insentif Anda akan dikirim ke ${channel} dengan nomor berakhiran ${last4}.`,
      'Jika bukan Anda yang menyambungkannya, segera masuk dan ubah kata sandi Anda.',
    ],
    action: { label: 'Lihat rekening Anda', path: page },
  }),
  changed: ({ channel, last4 }: AccountWords, from: string): Message => ({
    subject: 'Rekening insentif akan diganti',
    paragraphs: [
      `Mulai ${from}, insentif Anda dikirim ke ${channel} dengan nomor berakhiran ${last4}.`,
      'Penggantian ini kami tunda agar Anda sempat membatalkannya. Jika bukan Anda yang menggantinya, segera masuk dan ubah kata sandi Anda.',
    ],
    action: { label: 'Lihat rekening Anda', path: page },
  }),
  due: ({ part, instalment, amount }: Money): Message => ({
    subject: 'Insentif Anda jatuh tempo',
    paragraphs: [
      `${part}, pembayaran ke-${instalment} sebesar ${amount}, sudah jatuh tempo.`,
      'Kami mengirimnya dalam pembayaran berikutnya, asalkan rekening Anda sudah tersambung.',
    ],
    action: { label: 'Lihat insentif', path: page },
  }),
  paid: ({ part, instalment, amount }: Money, account: AccountWords): Message => ({
    subject: 'Insentif Anda sudah dikirim',
    paragraphs: [
      `${part}, pembayaran ke-${instalment} sebesar ${amount}, sudah masuk ke ${account.channel} dengan nomor berakhiran ${account.last4}.`,
    ],
    action: { label: 'Lihat insentif', path: page },
  }),
  failed: ({ part, instalment, amount }: Money, reason: string): Message => ({
    subject: 'Insentif Anda belum berhasil dikirim',
    paragraphs: [
      `${part}, pembayaran ke-${instalment} sebesar ${amount}, belum dapat dikirim.`,
      reason,
      'Hak Anda tetap ada.',
    ],
    action: { label: 'Lihat apa yang dapat dilakukan', path: page },
  }),
}

const en: typeof id = {
  reasons: enReasons,
  trainingRecorded: () => ({
    subject: 'Your training is recorded as completed',
    paragraphs: [
      'The training institution told us that you have completed your training.',
      'You can now see the schedule of your incentives.',
    ],
    action: { label: 'See the schedule', path: page },
  }),
  connected: ({ channel, last4 }) => ({
    subject: 'Your payout account is connected',
    paragraphs: [
      `Your incentives will be sent to ${channel}, number ending in ${last4}.`,
      'If it was not you who connected it, sign in and change your password at once.',
    ],
    action: { label: 'See your account', path: page },
  }),
  changed: ({ channel, last4 }, from) => ({
    subject: 'Your payout account will change',
    paragraphs: [
      `From ${from}, your incentives go to ${channel}, number ending in ${last4}.`,
      'We wait so that you have time to object. If it was not you who changed it, sign in and change your password at once.',
    ],
    action: { label: 'See your account', path: page },
  }),
  due: ({ part, instalment, amount }) => ({
    subject: 'An incentive is due',
    paragraphs: [
      `${part} no. ${instalment}, ${amount}, has fallen due.`,
      'We send it with the next payments, once your account is connected.',
    ],
    action: { label: 'See your incentives', path: page },
  }),
  paid: ({ part, instalment, amount }, account) => ({
    subject: 'Your incentive has been sent',
    paragraphs: [
      `${part} no. ${instalment}, ${amount}, has arrived at ${account.channel}, number ending in ${account.last4}.`,
    ],
    action: { label: 'See your incentives', path: page },
  }),
  failed: ({ part, instalment, amount }, reason) => ({
    subject: 'Your incentive could not be sent yet',
    paragraphs: [
      `${part} no. ${instalment}, ${amount}, could not be sent yet.`,
      reason,
      'You keep your right to it.',
    ],
    action: { label: 'See what you can do', path: page },
  }),
}

export const noticeWords = { id, en }
export type NoticeWords = typeof id
