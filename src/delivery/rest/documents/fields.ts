import { z } from 'zod'
import { richTextSchema } from '../../../program/entities.ts'
import type { EntityKind } from '../../../program/kinds.ts'

/** The parts that documents of several kinds are made of. */
export const slug = z.string()
export const instant = z.iso.datetime().describe('UTC')
export const localInstant = z.iso.datetime({ offset: true }).describe('The same instant on the event’s clock, with its offset.')
export const day = z.iso.date()
export const richText = richTextSchema.nullable()
export const changedIn = z.int().describe('Number of the event’s edition in which this last became different.')

/** The id of another document: at depth 1 the document itself. */
export function reference(kind: EntityKind) {
  return z.uuid().meta({ references: kind })
}
