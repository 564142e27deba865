import type { SessionKind } from '../../program/kinds.ts'

/** How the words of a source for the form of a session are understood; the first that fits decides. */
const kinds: readonly (readonly [RegExp, SessionKind])[] = [
  [/\b(keynote|ceremony|opening|closing|eröffnung|abschluss)/i, 'keynote'],
  [/^lightning[ -]?talks?\b|^blitzvortr/i, 'lightning-talk'],
  [/workshop|hands[ -]?on|tutorial|training|\bhackathon\b/i, 'workshop'],
  [/\b(panel|podium|podiumsdiskussion|discussion|diskussion|fishbowl)/i, 'panel'],
  [/\bcase[ -]study\b|fallstudie/i, 'case-study'],
  [/^(registration|check-?in|anmeldung|einlass)\b/i, 'registration'],
  [/^(break|coffee|lunch|dinner|pause|mittag|kaffee)/i, 'break'],
  [/\b(concert|konzert|dj[ -]?set|party|show|film|movie|theatre|theater|performance|meetup|treffen|audio play|social|music|musik)\b/i, 'social'],
  [/talk|lecture|vortrag|presentation|präsentation|educational|podcast|session|devroom|\bbof\b/i, 'talk'],
]

/** The kind of a session; `isKnown` is false if the words say nothing and `talk` stands in. */
export function sessionKindOf(type: string): { kind: SessionKind; isKnown: boolean } {
  const found = kinds.find(([pattern]) => pattern.test(type))
  return { kind: found?.[1] ?? 'talk', isKnown: found !== undefined }
}
