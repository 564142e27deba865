import type { GraphQLSchema } from 'graphql'
import { createByteCache } from '../../store/createByteCache.ts'
import { liftLiterals } from '../documents/liftLiterals.ts'
import type { Template } from '../documents/liftLiterals.ts'
import { shapeOf } from '../documents/shapeOf.ts'
import type { Shape } from '../documents/shapeOf.ts'
import { prepareDocument } from './prepareDocument.ts'
import type { PreparedDocument } from './prepareDocument.ts'

/** Characters of source that are kept prepared: a document takes up to some fifty times that in memory. */
const allowance = 256 * 1024
/** The same, of shapes: those that came once, and those of which there is a plan for all. */
const allowanceOfShapes = 128 * 1024

type KnownShape = { template: Template | null; isTried: boolean }

/**
 * Prepares documents, and remembers those that come again, refused ones too: to hold what comes once takes the collector's time
 * from everyone. Of documents that come in one shape, with other numbers and texts each time, the third and all that follow are
 * neither parsed nor validated.
 */
export function createDocumentCache(schema: GraphQLSchema): (text: string) => PreparedDocument {
  const kept = createByteCache<PreparedDocument>(allowance)
  const seen = createByteCache<true>(allowance)
  const shapes = createByteCache<KnownShape>(allowanceOfShapes)

  /** Plans for a whole shape are made for shapes that come again. */
  const learn = (shape: Shape, { document, errors }: PreparedDocument): void => {
    const known = shapes.get(shape.key)
    if (!known) shapes.put(shape.key, { template: null, isTried: false }, shape.key.length)
    else if (!known.isTried) {
      known.isTried = true
      if (document && errors.length === 0) known.template = liftLiterals(schema, document, shape)
    }
  }

  return (text) => {
    const found = kept.get(text)
    if (found) return found
    const shape = shapeOf(text)
    const template = shape && shapes.get(shape.key)?.template
    if (shape && template) return fromTemplate(template, shape, () => prepareDocument(schema, text))
    const prepared = prepareDocument(schema, text)
    if (seen.get(text)) kept.put(text, prepared, text.length)
    else seen.put(text, true, text.length)
    if (shape) learn(shape, prepared)
    return prepared
  }
}

/** @param prepare the document itself. */
function fromTemplate(template: Template, { name, literals }: Shape, prepare: () => PreparedDocument): PreparedDocument {
  return {
    errors: [], document: null, exact: prepare,
    operations: { find: (wanted) => (wanted === undefined || wanted === name ? template(literals) : prepare().operations.find(wanted)) },
  }
}
