import { stat } from 'node:fs/promises'
import path from 'node:path'
import { PassThrough } from 'node:stream'
import type { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { WholeEvent } from '../lineup/wholeEvent.ts'
import { documentName, mediaName } from '../lineup/wholeEvent.ts'

export type PackedEvent = {
  /** The archive, made as it is read: files are opened one after the other. */
  stream: Readable
  /** Names of media files that are not in the folder: the archive lacks them. */
  missing: string[]
}

/**
 * An event as one file: a zip with `lineup.json` and the media files, named by their hashes.
 * @param folder where the media files lie.
 */
export async function packEvent(whole: WholeEvent, folder: string): Promise<PackedEvent> {
  const zip = new ZipFile()
  const mtime = new Date(whole.exportedAt)
  zip.addBuffer(Buffer.from(JSON.stringify(whole)), documentName, { mtime })
  const missing: string[] = []
  const names = whole.documents.media.flatMap(({ published }) => (typeof published?.['filename'] === 'string' ? [path.basename(published['filename'])] : []))
  for (const filename of names.sort()) {
    const file = path.join(folder, filename)
    // Pictures are packed already: another time would only take time.
    if (await isFile(file)) zip.addFile(file, mediaName(filename), { mtime, mode: 0o100644, compress: false })
    else missing.push(filename)
  }
  zip.end()
  const stream = new PassThrough()
  // A file that can't be read to its end breaks the stream: nobody takes half an archive for a whole one.
  zip.on('error', (error: Error) => { stream.destroy(error) })
  zip.outputStream.pipe(stream)
  return { stream, missing }
}

async function isFile(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
}
