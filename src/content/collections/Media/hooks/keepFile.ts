import { randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { CollectionBeforeChangeHook } from 'payload'
import type { Media } from '../../../../payload-types.ts'
import type { PreparedFile } from '../prepareFile.ts'
import { preparedKey } from './takeFile.ts'

/**
 * Writes the files of a document before the document itself. They are never written over or removed here: editions name them by
 * their hashes for as long as they are kept. A file whose document was not written is named by nobody, and does no harm.
 */
export const keepFileIn =
  (folder: string): CollectionBeforeChangeHook<Media> =>
  async ({ data, req }) => {
    const prepared = req.context[preparedKey] as PreparedFile | undefined // put there by takeFile alone
    if (prepared === undefined || data.filename !== prepared.filename) return data
    const sizes: Readonly<Record<string, { filename?: string | null } | undefined>> = data.sizes ?? {}
    await mkdir(folder, { recursive: true })
    await writeWhole(path.join(folder, prepared.filename), prepared.data)
    for (const [name, bytes] of Object.entries(req.payloadUploadSizes ?? {})) {
      const filename = sizes[name]?.filename
      if (filename) await writeWhole(path.join(folder, path.basename(filename)), bytes)
    }
    const { width, height, mimeType, placeholder } = prepared
    return { ...data, width, height, mimeType, placeholder, filesize: prepared.data.byteLength }
  }

/** A reader sees the whole file or none. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const draft = `${file}.${randomUUID()}.part`
  await writeFile(draft, bytes)
  await rename(draft, file)
}
