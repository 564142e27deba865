import { isJob } from '../splitTagLine.ts'

export type NamedPerson = { name: string; jobTitle: string; organization: string }
/** A title without its people; `isSure` is false where names and organizations could be told apart in another way too. */
export type SplitTitle = { title: string; people: NamedPerson[]; isSure: boolean }

/**
 * A title that bears its people: “Title - Name, Company & Name, Company; Name & Name, Company”, as programmes of the CNCF have it.
 * The title ends at the first dash after which all that follows reads as people; if nothing does, it is a title as a whole.
 */
export function splitTitle(given: string): SplitTitle {
  // Marks without width, which editors of text leave behind, are no part of a name.
  const written = given.replace(/[\u200b\u200e\u200f\ufeff]/g, '')
  for (const dash of written.matchAll(/\s+[-–—]\s+/g)) {
    const title = written.slice(0, dash.index).trim()
    const tail = written.slice(dash.index + dash[0].length).trim()
    const people = title === '' || !tail.includes(',') ? null : readPeople(tail)
    if (people !== null) return { title, ...people }
  }
  return { title: written.trim(), people: [], isSure: true }
}

type People = Pick<SplitTitle, 'people' | 'isSure'>

function readPeople(tail: string): People | null {
  const groups = tail.split(/\s*;\s*/).filter((group) => group !== '').map(readGroup)
  const read = groups.filter((group) => group !== null)
  return read.length < groups.length || read.length === 0 ? null : { people: read.flatMap(({ people }) => people), isSure: read.every(({ isSure }) => isSure) }
}

/** “Name & Name, Company” or “Name, Company & Name, Company”: who names no organization has that of the next. */
function readGroup(group: string): People | null {
  const chunks = group.split(/\s*,?\s+&\s+/).map(partsOf)
  const people: NamedPerson[] = []
  let isSure = true
  for (const [at, parts] of chunks.entries()) {
    const read = readChunk(parts, at === chunks.length - 1)
    if (read === null) {
      // “Founder & CEO, Company” is one person.
      const [job = '', organization = '', ...rest] = parts
      const before = people.at(-1)
      if (before !== undefined && before.jobTitle !== '' && before.organization === '' && rest.length === 0) {
        before.jobTitle = `${before.jobTitle} & ${job}`
        before.organization = organization
        continue
      }
      // “Research & Development” or “AT&T & Co” is no person: it belongs to the organization before.
      if (before === undefined || before.organization === '' || parts.length > 1) return null
      before.organization = `${before.organization} & ${job}`
      isSure = false
      continue
    }
    people.push(...read.people)
    isSure &&= read.isSure
  }
  return { people: people.map((person, at) => (person.organization === '' && person.jobTitle === '' ? { ...person, organization: people.slice(at).find(({ organization }) => organization !== '')?.organization ?? '' } : person)), isSure }
}

function readChunk(parts: readonly string[], isLast: boolean): People | null {
  const [name = '', second, ...more] = parts
  if (!isName(name)) return null
  if (second === undefined) return { people: [person(name)], isSure: true }
  if (more.length === 0) return { people: [isJob(second) && !isOrganization(second) ? person(name, second) : person(name, '', second)], isSure: true }
  // “Name, Title, Company”.
  const third = more[0] ?? ''
  if (more.length === 1 && isJob(second)) return { people: [person(name, second, third)], isSure: true }
  // “Name, Name & …”: all but the last of a group without organizations of their own.
  if (!isLast && parts.every(isName)) return { people: parts.map((part) => person(part)), isSure: false }
  // “Name, Company, Name”: somebody forgot a semicolon.
  const pairs = Array.from({ length: Math.ceil(parts.length / 2) }, (_, at) => parts.slice(at * 2, at * 2 + 2))
  if (pairs.every(([first = '']) => isName(first))) return { people: pairs.map(([first = '', organization = '']) => person(first, '', organization)), isSure: false }
  return { people: [person(name, '', parts.slice(1).join(', '))], isSure: false }
}

function person(name: string, jobTitle = '', organization = ''): NamedPerson {
  return { name, jobTitle, organization }
}

/** Parts between commas; the legal form of an organization is part of its name. */
function partsOf(chunk: string): string[] {
  const parts: string[] = []
  for (const part of chunk.split(/\s*,\s*/).filter((text) => text !== '')) {
    if (parts.length > 0 && /^(inc|ltd|llc|gmbh|corp|co|s\.?a|b\.?v|plc|ag|phd|jr|sr|ii|iii)\.?$/i.test(part)) parts.push(`${parts.pop() ?? ''}, ${part}`)
    else parts.push(part)
  }
  return parts
}

const particles = new Set(['de', 'da', 'do', 'dos', 'del', 'della', 'di', 'du', 'la', 'le', 'van', 'von', 'der', 'den', 'ten', 'ter', 'el', 'al', 'bin', 'ibn', 'und', 'y', 'zu', 'af'])

/** Two to six words, each of which begins with a capital or is a particle of names; or scripts that have no capitals. */
function isName(text: string): boolean {
  const words = text.replace(/\s*[("“][^)"”]*[)"”]\s*/g, ' ').trim().split(/\s+/)
  return words.length >= 2 && words.length <= 6 && words.every((word) => particles.has(word.toLowerCase()) || /^[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}.'’`-]*$/u.test(word)) && !words.every((word) => particles.has(word.toLowerCase())) && !isJob(text)
}

function isOrganization(text: string): boolean {
  return /\b(foundation|university|institute|labs?|group|bank|inc|ltd|gmbh|corp|bv|company|systems|technologies|college|school)\b/i.test(text)
}
