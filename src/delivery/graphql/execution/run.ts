import { locatedError } from 'graphql'
import { fromProblem } from '../errors.ts'
import type { FieldNode, GraphQLError } from 'graphql'
import type { Context } from '../builder.ts'
import { flatten } from '../../../platform/flatten.ts'
import type { Texts } from '../../http/composition.ts'
import type { View } from '../../rest/view.ts'
import type { Shelf } from './keptObjects.ts'

/** One execution. */
export type Run = {
  readonly context: Context
  readonly variables: Readonly<Record<string, unknown>>
  readonly errors: GraphQLError[]
  /** Arguments with variables in them, by the number of their field: worked out once a run. */
  readonly args: (Readonly<Record<string, unknown>> | undefined)[]
  /** Where each writer finds what it may repeat, by the event from which it is seen: in the language that was asked for last. */
  readonly shelves: Map<Writer, Map<View['event'], OpenShelf>>
  /** True from when a resolver had to wait for something: then several parts of the answer may be under way at once. */
  isConcurrent: boolean
}

/** `shelf` is null where nothing is repeated. */
export type OpenShelf = Pick<View, 'locale' | 'fallback'> & { readonly shelf: Shelf | null }

/** Where in the answer something stands, from within outwards. */
export type Path = { readonly before: Path | null; readonly key: string | number }

/** Part of an answer that comes later, as JSON: in one text, or in several, one after the other, which are not put together for nothing. */
export type LaterPiece = Promise<string | Texts>

/** Part of an answer, as JSON; a promise where something had to be waited for. */
export type Piece = string | LaterPiece

/** Writes what a field, or an entry of a list, was resolved to; of the root its path is null. Throws where it has to be null and must not. */
export type Writer = (value: unknown, run: Run, path: Path | null) => Piece

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

/** What stands before, between and after pieces. */
export type Frame = {
  readonly start: string
  /** @param index of those that are joined, from 0. */
  readonly lead: (index: number) => string
  readonly end: string
}

/**
 * Joins pieces, of which one at least is waited for, or comes in a later slice. Once the slice is over, what is under way is waited for before
 * more is begun: little is held half done, and errors come in their order.
 * @param more makes the pieces that are missing; where it throws, what is under way is waited for: its errors belong to the answer.
 */
export async function joinLater({ start, lead, end }: Frame, begun: readonly Piece[], more: Iterator<Piece>, { context: { pace } }: Run): Promise<Texts> {
  const whole: string[] = []
  let text = start
  let count = 0
  let underWay: LaterPiece[] = []
  const take = (piece: Piece): void => {
    if (typeof piece === 'string' && underWay.length === 0) text += lead(count++) + piece
    else underWay.push(Promise.resolve(piece))
  }
  const close = (): void => {
    whole.push(flatten(text))
    text = ''
  }
  const append = (piece: string | Texts): void => {
    const [first = '', ...others] = typeof piece === 'string' ? [piece] : piece
    text += lead(count++) + first
    for (const other of others) {
      close()
      text = other
    }
  }
  const settle = async (): Promise<void> => {
    for (const piece of await Promise.all(underWay)) append(piece)
    underWay = []
  }
  try {
    for (const piece of begun) take(piece)
    for (;;) {
      if (pace.isDue(text.length)) {
        close()
        await settle()
        if (pace.isDue(0)) await pace.rest()
      }
      const next = more.next()
      if (next.done === true) break
      take(next.value)
    }
    await settle()
    return [...whole, text + end]
  } catch (error) {
    await Promise.allSettled(underWay)
    throw error
  }
}

function keysOf(path: Path): (string | number)[] {
  const keys: (string | number)[] = []
  for (let at: Path | null = path; at; at = at.before) keys.unshift(at.key)
  return keys
}
