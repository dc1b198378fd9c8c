import type { Reason } from './reasons.ts'

const signs: readonly { reason: Reason; said: RegExp }[] = [
  {
    reason: 'asks-for-money',
    said: /\b(?:biaya (?:admin\w*|pendaftaran|daftar|registrasi|aktivasi|pencairan|proses)|uang (?:muka|pelicin|jaminan)|transfer (?:ke|dulu|dahulu|sebesar|uang|dana|rp|sejumlah|biaya)|kirim(?:kan)? (?:uang|pulsa|dana|rp)|(?:mem)?bayar (?:dulu|dahulu|biaya|admin\w*|sebesar|rp|uang|pajak)|setor(?:kan)? (?:uang|dana|rp)|isi saldo dulu|(?:registration|admin(?:istration)?|activation|processing) fee|pay (?:a|the|rp|first)|send (?:money|us money|rp)|transfer (?:money|the fee))/giu,
  },
  {
    reason: 'asks-for-secret',
    said: /\b(?:kirim(?:kan)?|beri(?:kan)?|sebut(?:kan)?|masukkan|balas(?: dengan)?|informasikan|send|give|tell|reply with|enter)\b[^.!?\n]{0,30}\b(?:otp|pin|kata sandi|password|sandi|cvv|kode verifikasi|verification code)\b/giu,
  },
  {
    reason: 'promises-place',
    said: /\b(?:(?:dijamin|pasti|jaminan|garansi|auto|100 ?%) (?:lolos|lulus|diterima|terpilih|cair)|tanpa (?:seleksi|undian|tes)|langsung cair|guaranteed (?:acceptance|place|to be)|without (?:any )?selection|jalur (?:dalam|khusus|cepat))/giu,
  },
  {
    reason: 'share-to-contacts',
    said: /\b(?:bagikan|sebarkan|sebar|share|kirim(?:kan)?|forward|teruskan|send|undang|invite)\b[^.!?\n]{0,40}?(?:\b\d{1,3} ?(?:\w+ )?(?:orang|teman|people|friends|kali)|\b(?:\d{1,3} )?(?:grup|group|groups|kontak|contact|contacts)\b)/giu,
  },
]

/** "Tanpa biaya pendaftaran" asks for nothing: a "no" in the same sentence, shortly before. */
const denied =
  /\b(?:tanpa|tidak|tak|bukan|jangan|nggak|gak|never|not|no|without|don['’]t|do not)\b[^.!?\n]{0,30}$/iu

/** Signs in the words of a message that no honest sender gives. Indonesian and English. */
export function readMessage(text: string): Reason[] {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[^\S\n]+/gu, ' ')
    .replaceAll(/[*_~]/gu, '')
  const found = signs
    .filter(({ reason, said }) => [...plain.matchAll(said)].some((match) => counts(plain, match, reason)))
    .map(({ reason }) => reason)
  return hasPhoneNumber(plain) ? [...found, 'phone-number'] : found
}

function counts(text: string, { index, 0: said }: RegExpExecArray, reason: Reason): boolean {
  if (reason === 'promises-place' && /^(?:tanpa|without)/iu.test(said)) return true
  return !denied.test(text.slice(Math.max(0, index - 40), index))
}

/** A mobile number of Indonesia: 08…, 628… or +628…, ten to fourteen digits, written with or without gaps. */
function hasPhoneNumber(text: string): boolean {
  return /(?<![\d\p{L}/=])(?:\+? ?62|0)[ .-]?8(?:[ .-]?\d){7,11}(?!\d)/u.test(text)
}
