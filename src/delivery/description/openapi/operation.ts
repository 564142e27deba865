import type { Parameters } from '../../rest/parameters.ts'
import type { CollectionName } from '../../rest/collections.ts'
import type { Deprecation } from '../deprecation.ts'
import type { OperationObject, Parameter, ResponseObject } from './document.ts'
import type { RefusalStatus } from './responses.ts'

export type Tag = 'Events' | 'Tracks' | 'Sessions' | 'Speakers' | 'Sponsors' | 'Rooms' | 'Topics' | 'Organizations' | 'Feeds' | 'GraphQL' | 'Media' | 'Status' | 'Description'

/** An address and a method, and all that is said of it. */
export type Operation = {
  id: string
  method: 'get' | 'post'
  /** With `{…}` for what varies. */
  path: string
  tag: Tag
  summary: string
  description: string
  /** What of the query is read by schemas, and whose fields it names. */
  query?: { parameters: Parameters; collection: CollectionName | null }
  /** Parameters beside these. */
  parameters?: readonly Parameter[]
  requestBody?: OperationObject['requestBody']
  /** Answers that are what was asked for, by status; the example is put in. */
  responses: Readonly<Record<string, ResponseObject>>
  isMoved?: boolean
  /** An answer that does not end. */
  isStream?: boolean
  refusals: readonly RefusalStatus[]
  deprecation?: Deprecation
  /** A request whose answer is shown: path and query over the example events, and the body of a POST. */
  example: { target: string; body?: unknown; accept?: string }
}
