import type { Content } from '#platform/html'
import type { Frame } from '#platform/ui'

/** A page of prose: sections of paragraphs and lists. */
export type Text = {
  title: string
  intro: string
  /** Lists the headings on top, as links. */
  hasContents?: boolean
  sections: readonly {
    /** Its address on the page: `#fake-links`. */
    id: string
    heading: string
    paragraphs?: readonly Content[]
    items?: readonly Content[]
  }[]
}

/** What the texts tell about this programme and installation, in the language of the page. */
export type TextFacts = {
  programme: string
  official: Frame['official']
  requirements: readonly { title: string; explanation: string }[]
  documents: readonly { name: string; hint: string }[]
  /** Names of banks and wallets, the last one after "or". */
  channels: string
  /** Recipients that one family card may have, over all waves. */
  perFamily: number
  /** Days to the first course, and to pay back what was received without right. */
  firstCourseDays: number
  repaymentDays: number
  /** Letters that a password has at least. */
  passwordLength: number
  /** Versions of the texts in force. */
  versions: { terms: string; privacy: string }
}

export type TextPage = Readonly<Record<Frame['language'], (facts: TextFacts) => Text>>
