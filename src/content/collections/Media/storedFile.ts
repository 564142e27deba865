import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { z } from 'zod'

/** What the collection says of itself to code beside it. @param folder where the files lie. */
export function folderMark(folder: string): { folder: string } {
  return { folder }
}

const marked = z.object({ folder: z.string() })

/** The bytes of a file that a media document has or had, by its name; `null` if it lies there no more. */
export async function readStoredFile(payload: Payload, filename: string): Promise<Buffer | null> {
  return await orNull(readFile(pathOf(payload, filename)))
}

/** Whether it lies there still. */
export async function isFileStored(payload: Payload, filename: string): Promise<boolean> {
  return (await orNull(stat(pathOf(payload, filename)))) !== null
}

function pathOf(payload: Payload, filename: string): string {
  const { folder } = marked.parse(payload.collections.media.config.custom)
  return path.join(folder, path.basename(filename))
}

async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
