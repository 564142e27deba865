import type { Eld } from './eld.ts'
import { loadEld } from './eld.ts'
import type { Programme, SessionRow } from '../sources/programme.ts'

/** Letters below which a text tells too little. A character of Han, kana or Hangul says as much as three letters. */
const fewestLetters = 150
/** Characters that are looked at. */
const most = 4_000
/** Of how many characters each part is, about, and how many there are at most. */
const partLength = 200
const mostParts = 4

/**
 * Tells in which language sessions are whose source does not say, by their texts: only where a text is long enough, and all of its
 * parts are in one language (many texts are in two). What comes out stands beside what the source says, never in its place.
 */
export async function detectLanguages(programme: Programme): Promise<Programme> {
  const open = programme.sessions.filter(({ language }) => language === '').map((session) => ({ session, text: textOf(session) })).filter(({ text }) => isEnough(text))
  if (open.length === 0) return programme
  const eld = await loadEld()
  const found = new Map(open.map(({ session, text }) => [session.key, languageIn(text, eld)]))
  return { ...programme, sessions: programme.sessions.map((session) => ({ ...session, detectedLanguage: found.get(session.key) ?? null })) }
}

/** The language that all of a text is in, as a BCP 47 tag; `null` if it is not sure. */
function languageIn(text: string, eld: Eld): string | null {
  const whole = eld.detect(text)
  const { language } = whole
  if (language === '' || !whole.isReliable()) return null
  const count = Math.min(mostParts, Math.max(2, Math.floor(text.length / partLength)))
  const length = Math.ceil(text.length / count)
  const parts = Array.from({ length: count }, (_, at) => text.slice(at * length, (at + 1) * length))
  return parts.every((part) => eld.detect(part).language === language) ? language : null
}

/** What a session says, without markup and addresses. */
function textOf({ title, subtitle, abstract, description }: SessionRow): string {
  const all = [title, subtitle, abstract, description].filter((part) => part !== '').join('. ')
  return all.slice(0, 4 * most).replace(/<[^<>]{0,500}>/g, ' ').replace(/(?:https?:\/\/|www\.)\S+/g, ' ').replace(/[\s*_#>`|]+/g, ' ').trim().slice(0, most).toWellFormed()
}

function isEnough(text: string): boolean {
  let letters = 0
  for (const [character] of text.matchAll(/\p{L}/gu)) letters += /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(character) ? 3 : 1
  return letters >= fewestLetters
}
