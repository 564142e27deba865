import type { Locale } from '../../program/locale.ts'
import type { Made } from '../http/createAnswers.ts'
import type { LiveEvent } from '../store/library.ts'
import type { Reading } from '../store/reading.ts'

/** An answer in JSON. @param event of which it speaks; `null`: of all. */
export function json({ library }: Reading, body: Made['body'], event: LiveEvent | null, locale: Locale): Made {
  return { mediaType: 'application/json; charset=utf-8', body, edition: event?.number ?? library.catalogueNumber, locale }
}
