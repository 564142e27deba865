import type { FieldNode, GraphQLFieldResolver, GraphQLResolveInfo } from 'graphql'
import { fail, joinLater } from './run.ts'
import type { LaterPiece, Path, Piece, Run, Writer } from './run.ts'

/** Some of what stands between the braces of an object. */
export type Part = {
  readonly lead: string
  /** Writes what comes after that, of the object. */
  readonly put: Writer
}

/** A single field; its lead is `,"name":`. */
export type Field = Part & { readonly nodes: readonly FieldNode[] }

/** What writes a field, with all that can be known before there is an object. */
export type Step = {
  readonly key: string
  readonly isNullable: boolean
  /** Whether it is a single number, text or choice. */
  readonly isLeaf: boolean
  /** Whether what it gives are objects. */
  readonly hasObjects: boolean
  readonly isMetered: boolean
  readonly nodes: readonly FieldNode[]
  readonly resolve: GraphQLFieldResolver<unknown, unknown>
  readonly argsOf: (run: Run) => Readonly<Record<string, unknown>>
  readonly info: GraphQLResolveInfo
  readonly write: Writer
}

export function writeObject(parts: readonly Part[], source: unknown, run: Run, path: Path | null): Piece {
  return writeParts(parts, source, run, path, '{', '}')
}

/** @param start what stands before the first. */
export function writeParts(parts: readonly Part[], source: unknown, run: Run, path: Path | null, start = '', end = ''): Piece {
  if (source instanceof Error) throw source
  let text = start
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] as Part // below the length
    const piece = part.put(source, run, path)
    if (typeof piece !== 'string') {
      const others = function* (): Generator<Piece> {
        for (const other of parts.slice(at + 1)) yield other.put(source, run, path)
      }
      return joinLater({ start: text, lead: (index) => parts[at + index]?.lead ?? '', end }, [piece], others(), run)
    }
    text += part.lead + piece
  }
  return text + end
}

export function writeField(step: Step, source: unknown, run: Run, before: Path | null): Piece {
  try {
    const value: unknown = step.resolve(source, step.argsOf(run), run.context, step.info)
    if (value instanceof Promise) return finish(step, whenKnown(value, run, (known) => complete(step, known, run, before)), run, before)
    const piece = complete(step, value, run, before)
    return typeof piece === 'string' ? piece : finish(step, piece, run, before)
  } catch (error) {
    return fail(error, run, step.nodes, { before, key: step.key }, step.isNullable)
  }
}

export function whenKnown(value: Promise<unknown>, run: Run, write: (known: unknown) => Piece): LaterPiece {
  run.isConcurrent = true
  run.context.pace.noteWait()
  return value.then(write)
}

function finish({ nodes, key, isNullable }: Step, piece: LaterPiece, run: Run, before: Path | null): LaterPiece {
  return piece.catch((error: unknown) => fail(error, run, nodes, { before, key }, isNullable))
}

function complete(step: Step, value: unknown, run: Run, before: Path | null): Piece {
  const { isLeaf, hasObjects, isMetered, key, write } = step
  if (isMetered) run.context.budget.spend(value, hasObjects)
  // Where a leaf stands is wanted only when something goes wrong.
  return write(value, run, isLeaf ? nowhere : { before, key })
}

const nowhere: Path = { before: null, key: '' }
