/** A page of prose: sections of paragraphs and lists. */
export type Text = {
  title: string
  intro: string
  sections: readonly {
    heading: string
    paragraphs?: readonly string[]
    items?: readonly string[]
  }[]
}
