import { flatten } from '../../platform/flatten.ts'
import type { Steps } from '../../program/steps.ts'

/** HTML that is safe to put into HTML. */
export type Markup = { readonly markup: string }
type Part = Markup | string | number | null | readonly Part[]

/** HTML from a template: what is put in is escaped unless it is markup itself; `null` is nothing. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  return { markup: strings.reduce((text, string, index) => text + toMarkup(parts[index - 1] ?? null) + string) }
}

/** The parts of a list, one after the other; put down after each. */
export function* htmlOfEach<T>(list: readonly T[], make: (entry: T) => Markup): Steps<Markup[]> {
  const parts: Markup[] = []
  for (const entry of list) {
    parts.push({ markup: flatten(make(entry).markup) })
    yield
  }
  return parts
}

function toMarkup(part: Part): string {
  if (part === null) return ''
  if (typeof part === 'string' || typeof part === 'number') return escapeText(String(part))
  return 'markup' in part ? part.markup : part.map(toMarkup).join('')
}

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
