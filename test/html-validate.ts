import { HtmlValidate, StaticConfigLoader } from 'html-validate'

/** The recommended rules, except these. Each exception has its reason. */
const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended'],
    rules: {
      // A matter of taste: the standard reads it in any case, and ours is written in lower case.
      'doctype-style': ['error', { style: 'lowercase' }],
      // Roles that repeat the element: GOV.UK Frontend's fieldset of a date, and our tables, which CSS turns into
      // cards on a phone: without them browsers drop the table from the accessibility tree.
      'no-redundant-role': 'off',
      // Markup of GOV.UK Frontend, kept letter for letter: links that look like buttons, banners as regions.
      'prefer-native-element': ['error', { exclude: ['button', 'region'] }],
      // Its password input keeps `autocapitalize` for when its script shows the password as text.
      'input-attributes': 'off',
      // Boxes of one question share its name; what is ticked arrives as a list.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit', 'reset'] }],
    },
  }),
)

/** Checks a whole page as it was served. @returns one line for each breach, none when the page is right */
export async function validateHtml(source: string): Promise<string[]> {
  const { results } = await validator.validateString(source)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `html ${ruleId} at ${line}:${column}: ${message}`),
  )
}
