import { HtmlValidate, StaticConfigLoader } from 'html-validate'

/** The recommended rules, except these. Each exception has its reason. */
const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended'],
    rules: {
      // A matter of taste: the standard reads it in any case, and ours is written in lower case.
      'doctype-style': ['error', { style: 'lowercase' }],
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
