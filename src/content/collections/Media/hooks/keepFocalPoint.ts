import type { CollectionBeforeOperationHook } from 'payload'

/**
 * A focal point is stored, and sites crop by it; the files stay as they are, for their names are hashes. Payload would make them
 * anew under the same names when it finds the point among the request's edits.
 */
// eslint-disable-next-line @typescript-eslint/no-deprecated -- of the operation's names only “read” is deprecated
export const keepFocalPoint: CollectionBeforeOperationHook<'media'> = ({ args, operation, req }) => {
  const edits: unknown = req.query.uploadEdits
  if (operation !== 'update' || !('data' in args) || req.file !== undefined) return args
  delete req.query.uploadEdits
  const point: unknown = typeof edits === 'object' && edits !== null && 'focalPoint' in edits ? edits.focalPoint : null
  if (typeof point !== 'object' || point === null || !('x' in point) || !('y' in point)) return args
  return { ...args, data: { ...args.data, focalX: percentOf(point.x), focalY: percentOf(point.y) } }
}

function percentOf(value: unknown): number {
  const number = Math.round(Number(value))
  return Number.isFinite(number) ? Math.min(100, Math.max(0, number)) : 50
}
