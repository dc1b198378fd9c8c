import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const config = join(import.meta.dirname, '../src/config.ts')
/** A setting in the schema: its doc comment, its name, and its type up to the next setting or the end. */
const setting =
  /\/\*\*((?:(?!\*\/)[^])*)\*\/\s*\n {4}([A-Z_]+): ((?:(?!\n {4}(?:\/\*\*|[A-Z_]+:)|\n {2}\}\))[^])*)/g

const head = `# Settings

Read once at start from the environment, by the web server, the worker and the commands. A process with a bad or missing
setting does not start and lists every fault, without printing a value.

Made from the comments in \`src/config.ts\` by \`node test/generate-settings.ts\`; do not edit it here.

| Setting | Default | Means |
| --- | --- | --- |`

/** The table of all settings, in Markdown, from the schema and its comments. */
export function describeSettings(): string {
  const rows = [...readFileSync(config, 'utf8').matchAll(setting)].map(
    ([, comment = '', name = '', type = '']) => `| \`${name}\` | ${defaultOf(type)} | ${wordsOf(comment)} |`,
  )
  return `${[head, ...rows].join('\n')}\n`
}

function wordsOf(comment: string): string {
  return comment
    .replaceAll(/\s*\n\s*\* ?/g, ' ')
    .replaceAll('|', String.raw`\|`)
    .trim()
}

function defaultOf(type: string): string {
  const [, value] = /\.default\(([^)]*)\)/.exec(type) ?? []
  if (value !== undefined) return value === "''" ? 'none' : `\`${value.replaceAll("'", '')}\``
  return type.includes('.optional()') ? 'none' : '**required**'
}
