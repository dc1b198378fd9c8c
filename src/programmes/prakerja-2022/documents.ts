import type { DocumentRule } from '../form.ts'

/** Phones make pictures of more than the 2 MB that used to be the limit: see docs/sources.md#documents. */
const limits = { maximumBytes: 8 * 1024 * 1024, maximumPixels: 40_000_000, minimumSide: 480 }

export const documents: readonly DocumentRule[] = [
  {
    code: 'id-card',
    name: { id: 'Foto KTP', en: 'Photo of your identity card (KTP)' },
    hint: {
      id: 'KTP asli milik Anda, seluruh kartu terlihat, tulisannya terbaca, tanpa pantulan cahaya. JPEG atau PNG, paling besar 8 MB.',
      en: 'Your own original card, all of it in the picture, readable, without glare. JPEG or PNG, at most 8 MB.',
    },
    formats: ['jpeg', 'png'],
    ...limits,
    sources: ['documents'],
  },
  {
    code: 'selfie',
    name: { id: 'Swafoto', en: 'Photo of your face' },
    hint: {
      id: 'Wajah terlihat jelas dari depan, tanpa topi, kacamata hitam, atau masker. KTP tidak perlu dipegang. JPEG atau PNG, paling besar 8 MB.',
      en: 'Your face seen clearly from the front, without hat, sunglasses or mask. Do not hold the identity card. JPEG or PNG, at most 8 MB.',
    },
    formats: ['jpeg', 'png'],
    ...limits,
    sources: ['documents'],
  },
]
