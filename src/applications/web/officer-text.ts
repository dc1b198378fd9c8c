import { z } from 'zod'
import type { ResultWords } from './result-words.ts'

/** Most characters that a person can write to an officer at once. */
export const maxTextLength = 1_000

/** What a person wrote: line breaks counted once, control signs left out. */
export const OfficerText = (w: ResultWords) =>
  z.object({
    text: z
      .string(w.textMissing)
      .transform((text) =>
        text
          .normalize('NFC')
          .replace(/\r\n?/g, '\n')
          .replace(/[^\P{Cc}\n]/gu, '')
          .trim(),
      )
      .pipe(z.string().min(1, w.textMissing).max(maxTextLength, w.textTooLong(maxTextLength))),
  })
