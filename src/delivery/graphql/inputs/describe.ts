import { limits } from '../limits/limits.ts'

/** The description of a condition that takes names. */
export function names(what: string, example: string): string {
  return `${what}, by slug or id, such as \`["${example}"]\`. A name that nothing has is an error; one that is found in other events only takes nothing. Without: any.`
}

const searched = {
  event: 'its name, tagline and description',
  session: 'its title, speakers and abstract',
  speaker: 'name, job and biography',
  organization: 'its name',
} as const

/** The description of a condition that searches. */
export function search(kind: keyof typeof searched): string {
  return `Which hold all these words, or beginnings of words, in ${searched[kind]}, such as \`supply chain\`; up to ${limits.searchText} characters. Accents, capitals and slips of the finger do not matter. Without: any.`
}
