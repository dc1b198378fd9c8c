import type { Programme } from '../programme.ts'
import { channels } from './channels.ts'
import { consents } from './consents.ts'
import { documents } from './documents.ts'
import { questions } from './questions.ts'
import { registries } from './registries.ts'
import { requirements } from './requirements.ts'

/** The Pre-Employment Card (Kartu Prakerja) as it was in 2022. Each part names its place in docs/sources.md. */
export const prakerja2022: Programme = {
  code: 'prakerja-2022',
  ruleVersion: 'prakerja-2022/1',
  name: { id: 'Kartu Prakerja 2022', en: 'Pre-Employment Card (Kartu Prakerja) 2022' },
  years: [2022],
  sources: ['law'],
  official: { host: 'prakerja.go.id', brandWords: ['prakerja', 'kartu prakerja', 'kartuprakerja'] },

  requirements, // six, in their order: who may receive
  registries, // who is asked about them
  questions, // what the person is asked
  documents, // photo of the identity card, photo of the face

  // No public text of 2022 reserves places in the draw.
  reservedGroups: [],

  channels,
  money: {
    trainingBalance: 1_000_000n,
    entitlements: [
      {
        code: 'incentive',
        name: { id: 'Insentif setelah pelatihan', en: 'Incentive after training' },
        parts: 4,
        amountPerPart: 600_000n,
        fallsDue: { event: 'training-completed', schedule: 'monthly' },
        sources: ['money', 'incentive-timing'],
      },
      {
        code: 'survey',
        name: { id: 'Insentif survei evaluasi', en: 'Incentive for an evaluation survey' },
        parts: 3,
        amountPerPart: 50_000n,
        fallsDue: { event: 'survey-completed', schedule: 'each-time' },
        sources: ['money'],
      },
    ],
  },
  deadlines: { firstCourseDays: 30, repaymentDays: 60 },
  consents,
}
