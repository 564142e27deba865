import type { z } from 'zod'
import { sha256 } from '../../program/canonical.ts'
import { parseJson } from '../sources/parseJson.ts'
import { SourceError } from '../sources/SourceError.ts'
import { openZip } from '../zip/openZip.ts'
import type { ZipBounds } from '../zip/openZip.ts'
import type { WholeEvent } from './wholeEvent.ts'
import { documentName, formatVersion, headSchema, mediaName, wholeEventSchema } from './wholeEvent.ts'

/** A library of pictures, and documents of an event of 10,000 sessions. What is read is in memory one file at a time. */
export const exportBounds: ZipBounds = { entries: 20_001, entry: 64 * 1024 * 1024, total: 16 * 1024 * 1024 * 1024 }

export type OpenExport = {
  whole: WholeEvent
  /** Names of media files that the archive holds. */
  files: ReadonlySet<string>
  /** The bytes of a media file: those that its name says. @throws SourceError */
  readFile: (filename: string) => Promise<Buffer>
  close: () => void
}

/**
 * Opens the export of an event, and looks at all of it before anything is made of it: the documents by the schema of the format, the
 * media files by the hashes that name them.
 * @param from its bytes, or the path of the file, which is then read piece by piece.
 * @param called how messages name it.
 * @throws SourceError
 */
export async function openExport(from: Uint8Array | string, called: string, { maxRows, bounds = exportBounds }: { maxRows: number; bounds?: ZipBounds }): Promise<OpenExport> {
  const zip = await openZip(from, called, bounds)
  try {
    if (!zip.sizes.has(documentName)) throw new SourceError(`${called} is a zip file, but no export of Lineup: it lacks ${documentName}.`)
    const whole = parseWhole(await zip.read(documentName), called)
    if (whole.documents.sessions.length > maxRows) throw new SourceError(`The source holds more than ${maxRows} sessions, the bound. If that is right, raise it: --max-rows`)
    const readFile = async (filename: string): Promise<Buffer> => {
      const bytes = await zip.read(mediaName(filename))
      if (sha256(bytes) !== filename.slice(0, 64)) throw new SourceError(`${called}: ${mediaName(filename)} is not the file that its name says: the hash of its bytes is another.`)
      return bytes
    }
    const files = new Set<string>()
    for (const { id, published } of whole.documents.media) {
      const filename = published?.['filename']
      if (typeof filename !== 'string' || !/^[0-9a-f]{64}\.(jpg|png|webp|pdf)$/.test(filename)) throw new SourceError(`${called}: the media document ${id} names no file by its hash.`)
      if (!zip.sizes.has(mediaName(filename))) continue
      await readFile(filename)
      files.add(filename)
    }
    return { whole, files, readFile, close: zip.close }
  } catch (error) {
    zip.close()
    throw error
  }
}

function parseWhole(bytes: Buffer, called: string): WholeEvent {
  const value = parseJson(bytes)
  const head = headSchema.safeParse(value)
  if (!head.success) throw new SourceError(`${called}, ${documentName}: ${describe(head.error)}`)
  if (head.data.version !== formatVersion) throw new SourceError(`${called} was written by a later version of Lineup (format ${head.data.version}; this one reads ${formatVersion}). Bring this Lineup up to date first.`)
  const read = wholeEventSchema.safeParse(value)
  if (!read.success) throw new SourceError(`${called}, ${documentName}: ${describe(read.error)}`)
  const ids = Object.values(read.data.documents).flatMap((documents) => documents.map(({ id }) => id))
  if (new Set(ids).size !== ids.length) throw new SourceError(`${called}, ${documentName}: two documents have one id.`)
  const { events } = read.data.documents
  if (events.length !== 1 || events[0]?.id !== read.data.event) throw new SourceError(`${called}, ${documentName}: it must hold one event, the one of its "event".`)
  return read.data
}

function describe(error: z.ZodError): string {
  return error.issues.slice(0, 5).map(({ path, message }) => `${path.map(String).join('.') || 'the document'}: ${message}`).join('; ')
}
