import type { NoOtherAssistance, NotOfficial, WorkCategory } from '../requirement.ts'
import { identityNotConfirmed, registrySilent } from './reasons-person.ts'
import { remedies } from './remedies.ts'

export const workReasons: WorkCategory['reasons'] = {
  'category-admitted': {
    text: {
      id: 'Keadaan kerja Anda termasuk kelompok yang boleh mendaftar.',
      en: 'Your work situation is among those that may apply.',
    },
    remedy: remedies.none,
  },
  'says-no-category': {
    text: {
      id: 'Anda menyatakan tidak termasuk kelompok mana pun yang boleh mendaftar.',
      en: 'You stated that you belong to none of the groups that may apply.',
    },
    remedy: remedies.ownStatement,
  },
  'wage-to-review': {
    text: {
      id: 'Upah yang tercatat perlu dilihat petugas. Ini bukan penolakan.',
      en: 'The recorded wage has to be looked at by an officer. This is not a refusal.',
    },
    remedy: remedies.wageReviewer,
  },
  'registry-silent': registrySilent,
  'identity-not-confirmed': identityNotConfirmed,
}

export const assistanceReasons: NoOtherAssistance['reasons'] = {
  'no-assistance': {
    text: {
      id: 'Anda tidak tercatat menerima bantuan sosial lain.',
      en: 'You are not recorded as receiving other social assistance.',
    },
    remedy: remedies.none,
  },
  'says-assisted': {
    text: {
      id: 'Anda menyatakan menerima bantuan sosial lain.',
      en: 'You stated that you receive other social assistance.',
    },
    remedy: remedies.ownStatement,
  },
  assisted: {
    text: {
      id: 'Anda tercatat sebagai penerima bantuan sosial lain.',
      en: 'You are recorded as receiving other social assistance.',
    },
    remedy: remedies.social,
  },
  'unclear-assistance': {
    text: {
      id: 'Anda tercatat menerima bantuan, tetapi belum jelas apakah bantuan itu termasuk yang dikecualikan.',
      en: 'You are recorded as receiving aid, but it is not clear whether that aid counts.',
    },
    remedy: remedies.reviewer,
  },
  'registry-silent': registrySilent,
  'identity-not-confirmed': identityNotConfirmed,
}

export const officeReasons: NotOfficial['reasons'] = {
  'no-office': {
    text: {
      id: 'Anda tidak tercatat memegang jabatan yang dikecualikan.',
      en: 'You are not recorded as holding an excluded office.',
    },
    remedy: remedies.none,
  },
  'says-official': {
    text: {
      id: 'Anda menyatakan memegang jabatan yang dikecualikan.',
      en: 'You stated that you hold an excluded office.',
    },
    remedy: remedies.ownStatement,
  },
  official: {
    text: {
      id: 'Anda tercatat memegang jabatan yang dikecualikan.',
      en: 'You are recorded as holding an excluded office.',
    },
    remedy: remedies.agency,
  },
  'unclear-office': {
    text: {
      id: 'Anda tercatat memegang jabatan, tetapi belum jelas apakah jabatan itu termasuk yang dikecualikan.',
      en: 'You are recorded as holding an office, but it is not clear whether that office counts.',
    },
    remedy: remedies.reviewer,
  },
  'registry-silent': registrySilent,
  'identity-not-confirmed': identityNotConfirmed,
}
