import { z } from 'zod'
import { nearest } from './nearest.ts'
import { Problem } from './problems.ts'

/** The parameters of an address: a schema each, from text to value; a text that is absent is `undefined`. */
export type ParameterSchemas = { readonly [name: string]: z.ZodType<unknown, string | undefined> }
export type ParametersOf<S extends ParameterSchemas> = { [K in keyof S]: z.output<S[K]> }

/** A whole number within bounds, in plain digits. */
export function wholeNumber(least: number, most: number) {
  const message = `must be a whole number from ${least} to ${most}`
  return z.string().regex(/^\d{1,10}$/, message).transform(Number).pipe(z.int().min(least, message).max(most, message))
}

/** One of a few words. */
export function oneOf<const T extends string>(words: readonly [T, ...T[]]) {
  return z.enum(words, `must be one of: ${words.join(', ')}`)
}

/** A slug or an id, as part of a query. */
export const nameParameter = z.string().min(1, 'must not be empty').max(200, 'must not be longer than 200 characters')

/**
 * Reads the query of an address. Only listed parameters, each once, each within its bounds.
 * @throws Problem that names the parameter, what is allowed, and what was probably meant.
 */
export function readParameters<S extends ParameterSchemas>(query: URLSearchParams, schemas: S, path: string): ParametersOf<S> {
  const allowed = Object.keys(schemas)
  const seen = new Set<string>()
  for (const name of query.keys()) {
    if (!Object.hasOwn(schemas, name)) throw unknownParameter(name, allowed, path)
    if (seen.has(name)) throw new Problem('repeated_parameter', `\`${name}\` is given more than once.`, { members: { parameter: name } })
    seen.add(name)
  }
  const values = Object.fromEntries(Object.entries(schemas).map(([name, schema]) => {
    const parsed = schema.safeParse(query.get(name) ?? undefined)
    if (parsed.success) return [name, parsed.data]
    if (!query.has(name)) throw new Problem('missing_parameter', `\`${name}\` is needed for ${path}.`, { members: { parameter: name } })
    throw new Problem('invalid_parameter', `\`${name}\` ${parsed.error.issues[0]?.message ?? 'is not valid'}.`, { members: { parameter: name } })
  }))
  // Each value was made by the schema of its name.
  return values as ParametersOf<S>
}

function unknownParameter(name: string, allowed: readonly string[], path: string): Problem {
  const shown = name.length > 100 ? `${name.slice(0, 100)}…` : name
  const meant = nearest(name, allowed)
  const hint = meant === null ? '' : ` Did you mean \`${meant}\`?`
  const list = allowed.length === 0 ? ' It takes none.' : ` Allowed: ${allowed.join(', ')}.`
  return new Problem('unknown_parameter', `\`${shown}\` is not a parameter of ${path}.${hint}${list}`, {
    members: { parameter: shown, allowed: [...allowed], ...(meant === null ? {} : { suggestion: meant }) },
  })
}
