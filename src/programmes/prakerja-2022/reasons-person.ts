import type { CitizenAdult, HouseholdCap, NotInEducation } from '../requirement.ts'
import { remedies } from './remedies.ts'

/** Said wherever another record must not be used, because it may be another person's. */
export const identityNotConfirmed = {
  text: {
    id: 'Belum diperiksa, karena identitas Anda belum dicocokkan dengan data kependudukan.',
    en: 'Not checked yet, because your identity has not been matched with the civil registry yet.',
  },
  remedy: remedies.wait,
} as const

/** A registry that is down says nothing about the person. */
export const registrySilent = {
  text: {
    id: 'Belum diperiksa, karena sumber data belum menjawab. Ini bukan penolakan.',
    en: 'Not checked yet, because the source of the data has not answered. This is not a refusal.',
  },
  remedy: remedies.wait,
} as const

export const citizenReasons: CitizenAdult['reasons'] = {
  'citizen-of-age': {
    text: {
      id: 'Anda warga negara Indonesia dan usia Anda memenuhi syarat.',
      en: 'You are an Indonesian citizen of the required age.',
    },
    remedy: remedies.none,
  },
  'too-young': {
    text: { id: 'Usia Anda di bawah batas usia.', en: 'You are below the age limit.' },
    remedy: remedies.age,
  },
  'too-old': {
    text: {
      id: 'Usia Anda di atas batas usia gelombang ini.',
      en: 'You are above the age limit of this wave.',
    },
    remedy: remedies.age,
  },
  'says-not-citizen': {
    text: {
      id: 'Anda menyatakan bukan warga negara Indonesia.',
      en: 'You stated that you are not an Indonesian citizen.',
    },
    remedy: remedies.ownStatement,
  },
  'not-a-citizen': {
    text: {
      id: 'Anda tercatat bukan warga negara Indonesia.',
      en: 'You are not recorded as an Indonesian citizen.',
    },
    remedy: remedies.civilRegistry,
  },
  'recorded-deceased': {
    text: {
      id: 'Data kependudukan mencatat pemilik NIK ini sudah meninggal. Petugas akan memastikannya.',
      en: 'The civil registry records the holder of this NIK as deceased. An officer will make sure.',
    },
    remedy: remedies.civilRegistry,
  },
  'nik-not-found': {
    text: {
      id: 'NIK yang Anda isi tidak ditemukan dalam data kependudukan.',
      en: 'The NIK you gave is not found in the civil registry.',
    },
    remedy: remedies.correctIdentity,
  },
  'identity-differs': {
    text: {
      id: 'Ada isian Anda yang tidak sama dengan data kependudukan.',
      en: 'Some of your answers differ from the civil registry.',
    },
    remedy: remedies.correctIdentity,
  },
  'registry-silent': registrySilent,
}

export const educationReasons: NotInEducation['reasons'] = {
  'not-enrolled': {
    text: {
      id: 'Anda tidak tercatat sebagai siswa atau mahasiswa.',
      en: 'You are not recorded as a pupil or student.',
    },
    remedy: remedies.none,
  },
  'says-enrolled': {
    text: {
      id: 'Anda menyatakan sedang menempuh pendidikan formal.',
      en: 'You stated that you are in formal education.',
    },
    remedy: remedies.ownStatement,
  },
  enrolled: {
    text: {
      id: 'Anda masih tercatat sebagai siswa atau mahasiswa.',
      en: 'You are still recorded as a pupil or student.',
    },
    remedy: remedies.school,
  },
  'registry-silent': registrySilent,
  'identity-not-confirmed': identityNotConfirmed,
}

/** Says of a family card only that its places are used, never by whom. */
export const householdReasons: HouseholdCap['reasons'] = {
  'place-left': {
    text: {
      id: 'Masih ada tempat untuk penerima dalam kartu keluarga Anda.',
      en: 'Your family card still has a place for a recipient.',
    },
    remedy: remedies.none,
  },
  'places-used': {
    text: {
      id: 'Tempat untuk penerima dalam kartu keluarga Anda sudah terpakai.',
      en: "Your family card's places for recipients are used.",
    },
    remedy: remedies.familyCard,
  },
  'not-counted': registrySilent,
  'identity-not-confirmed': identityNotConfirmed,
}
