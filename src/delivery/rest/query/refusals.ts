import { nearest } from '../../http/nearest.ts'
import { Problem } from '../../http/problems.ts'
import type { CollectionName } from '../collections.ts'
import { aliasesOf, fieldsOf } from './fields.ts'
import type { Field } from './fields.ts'

/** Parameters of Payload's API that mean nothing here, and why. */
const payloads: Readonly<Record<string, string>> = {
  draft: 'Drafts are not public.',
  trash: 'What was deleted is not public.',
  pagination: 'Lists always come in pages, of 100 documents at most (`limit`).',
  populate: 'Choose fields by `select`, and how far relations are followed by `depth`.',
  joins: 'There are no joins: sessions hold their slots, speakers their appearances.',
  showHiddenFields: 'There are no hidden fields.',
  search: 'The parameter for a search is `q`.',
  'fallback_locale': 'It is written `fallback-locale`.',
}

/** @param name what no address with these parameters takes. */
export function unknownParameter(name: string, allowed: readonly string[], path: string): Problem {
  const shown = clip(name)
  const why = Object.hasOwn(payloads, name) ? payloads[name] ?? null : null
  const meant = why === null ? nearest(name, allowed) : null
  const list = allowed.length === 0 ? ' It takes none.' : ` Allowed: ${allowed.join(', ')}.`
  return new Problem('unknown_parameter', `\`${shown}\` is not a parameter of ${path}.${why === null ? didYouMean(meant) : ` ${why}`}${list}`, {
    members: { parameter: shown, allowed: [...allowed], ...suggested(meant) },
  })
}

/** @param parameter where the path stands in the query. */
export function unknownField(name: CollectionName, path: string, parameter: string): Problem {
  const meant = nearestField(name, path)
  const { group, allowed } = fieldsAround(name, path)
  const what = group === path ? 'holds several fields: name one of them' : `is not a field of ${name}`
  return new Problem('unknown_field', `\`${clip(path)}\` ${what}.${didYouMean(meant)} Allowed: ${allowed.join(', ')}.`, {
    members: { parameter: clip(parameter), field: clip(path), allowed, ...suggested(meant) },
  })
}

export function unknownOperator(field: Field, operator: string, parameter: string): Problem {
  const meant = nearest(operator, field.operators)
  return new Problem('unknown_operator', `\`${clip(operator)}\` is not an operator for \`${field.path}\`.${didYouMean(meant)} Allowed: ${field.operators.join(', ')}.`, {
    members: { parameter: clip(parameter), field: field.path, operator: clip(operator), allowed: [...field.operators], ...suggested(meant) },
  })
}

/** @param fault in words that follow the parameter's name. */
export function invalidParameter(parameter: string, fault: string, suggestion?: string): Problem {
  return new Problem('invalid_parameter', `\`${clip(parameter)}\` ${fault}.${didYouMean(suggestion ?? null)}`, { members: { parameter: clip(parameter), ...suggested(suggestion ?? null) } })
}

export function repeatedParameter(parameter: string): Problem {
  return new Problem('repeated_parameter', `\`${clip(parameter)}\` is given more than once.`, { members: { parameter: clip(parameter) } })
}

function nearestField(name: CollectionName, path: string): string | null {
  const known = [...fieldsOf(name).keys(), ...Object.keys(aliasesOf(name))]
  // `speaker.slug` is meant as `appearances.speaker.slug`.
  const further = known.filter((candidate) => candidate.endsWith(`.${path}`)).sort((a, b) => a.length - b.length)[0]
  return further ?? nearest(path, known.filter((candidate) => candidate !== path))
}

/** The fields beside which a path looks for one: of the last part of it that there is. */
function fieldsAround(name: CollectionName, path: string): { group: string; allowed: string[] } {
  const paths = [...fieldsOf(name).keys()]
  const parts = path.split('.', 8)
  for (let length = parts.length; length > 0; length--) {
    const group = parts.slice(0, length).join('.')
    const within = paths.filter((candidate) => candidate.startsWith(`${group}.`))
    if (within.length > 0) return { group, allowed: namesUnder(within, length + 1) }
  }
  return { group: '', allowed: [...namesUnder(paths, 1), ...Object.keys(aliasesOf(name))] }
}

function namesUnder(paths: readonly string[], length: number): string[] {
  return [...new Set(paths.map((path) => path.split('.').slice(0, length).join('.')))]
}

function didYouMean(meant: string | null): string {
  return meant === null ? '' : ` Did you mean \`${meant}\`?`
}

function suggested(meant: string | null): Record<string, string> {
  return meant === null ? {} : { suggestion: meant }
}

function clip(text: string): string {
  return text.length > 100 ? `${text.slice(0, 100)}…` : text
}
