import { fold } from '../../search/words.ts'

/** Marks that are not seen: of direction, joiners, soft hyphens, the byte order mark. */
const unseen = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g

/**
 * A text as `contains` and `like` compare it: without case, accents and vowel points, marks of direction and other things that
 * are not seen; one space for any.
 */
export function blur(text: string): string {
  const folded = plain.test(text) ? text.toLowerCase() : fold(text.replace(unseen, ''))
  return /[^\S ]|  /.test(folded) ? folded.replace(/\s+/g, ' ') : folded
}

/** What most texts are made of, for which there is a quick way. */
const plain = /^[\x20-\x7e\n\t]*$/

/** A text as `equals` and `in` compare it: to the letter, whichever way an accent is put on it. */
export function exact(text: string): string {
  return text.normalize('NFC')
}
