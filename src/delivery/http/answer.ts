import { isNoneMatch } from './etag.ts'
import { accepts, chooseCoding } from './negotiate.ts'
import { Problem } from './problems.ts'
import { encodeAs } from './representation.ts'
import type { Encoded, Representation } from './representation.ts'

/** What a request says that a kept answer depends on. */
export type Conditions = { accept: string | undefined; acceptEncoding: string | undefined; ifNoneMatch: string | undefined }

/** What goes out. */
export type Answer = { status: 200 | 304; headers: Record<string, string>; bytes: Buffer | null }

/**
 * Chooses between what a representation may be sent as.
 * @throws Problem not_acceptable if the client takes neither its media type nor any of its codings.
 */
export function answer(representation: Representation, conditions: Conditions): Answer | Promise<Answer> {
  const type = representation.mediaType.split(';')[0] ?? ''
  if (!accepts(conditions.accept, type)) {
    throw new Problem('not_acceptable', `This is ${type}, which the Accept header does not take.`, { members: { available: [type] } })
  }
  const coding = chooseCoding(conditions.acceptEncoding)
  if (coding === null) {
    throw new Problem('not_acceptable', 'This comes as br, gzip or identity, none of which the Accept-Encoding header takes.')
  }
  const encoded = encodeAs(representation, coding)
  return encoded instanceof Promise ? encoded.then((made) => send(representation, made, conditions)) : send(representation, encoded, conditions)
}

function send({ mediaType, headers: own }: Representation, { coding, bytes, etag }: Encoded, { ifNoneMatch }: Conditions): Answer {
  const headers: Record<string, string> = { ...own, etag, vary: 'Accept-Encoding' }
  if (!isNoneMatch(ifNoneMatch, etag)) return { status: 304, headers, bytes: null }
  headers['content-type'] = mediaType
  headers['content-length'] = String(bytes.length)
  if (coding !== 'identity') headers['content-encoding'] = coding
  return { status: 200, headers, bytes }
}
