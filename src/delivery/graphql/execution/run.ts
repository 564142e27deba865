import { locatedError } from 'graphql'
import { fromProblem } from '../errors.ts'
import type { FieldNode, GraphQLError } from 'graphql'
import type { Context } from '../builder.ts'
import type { Written } from './onceARun.ts'

/** One execution. */
export type Run = {
  readonly context: Context
  readonly variables: Readonly<Record<string, unknown>>
  readonly errors: GraphQLError[]
  /** Arguments with variables in them, by the number of their field: worked out once a run. */
  readonly args: (Readonly<Record<string, unknown>> | undefined)[]
  /** What may be written again, by who wrote it and of what. */
  readonly written: Map<Writer, Map<object, Written>>
}

/** Where in the answer something stands, from within outwards. */
export type Path = { readonly before: Path | null; readonly key: string | number }

/** Part of an answer, as JSON; a promise where something had to be waited for. */
export type Piece = string | Promise<string>

/** Writes what a field, or an entry of a list, was resolved to. Throws where it has to be null and must not. */
export type Writer = (value: unknown, run: Run, path: Path) => Piece

/**
 * Something went wrong: an error of the answer, and null in its place. @throws it if null must not stand there, and when the
 * answer outgrew its budget, which ends the run
 */
export function fail(error: unknown, run: Run, nodes: readonly FieldNode[], path: Path, isNullable: boolean): string {
  if (error === run.context.budget.fault()) throw error
  const located = locatedError(fromProblem(error), nodes, keysOf(path))
  if (!isNullable) throw located
  run.errors.push(located)
  return 'null'
}

/**
 * Joins pieces, of which one at least is waited for.
 * @param more makes the pieces that are missing; where it throws, what is under way is waited for: its errors belong to the answer.
 */
export async function joinLater(begun: readonly Piece[], more: () => Iterable<Piece>, join: (texts: readonly string[]) => string): Promise<string> {
  const pieces = begun.map((piece) => Promise.resolve(piece))
  try {
    for (const piece of more()) pieces.push(Promise.resolve(piece))
  } catch (error) {
    await Promise.allSettled(pieces)
    throw error
  }
  return join(await Promise.all(pieces))
}

function keysOf(path: Path): (string | number)[] {
  const keys: (string | number)[] = []
  for (let at: Path | null = path; at; at = at.before) keys.unshift(at.key)
  return keys
}
