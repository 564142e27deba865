import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { UploadConfig } from 'payload'

type Handler = NonNullable<UploadConfig['handlers']>[number]

/** Answers for a file of the library to those who may read it; the public reads files from delivery. */
export const serveFileIn =
  (folder: string): Handler =>
  async (_req, { params: { filename } }) => {
    const extension = /^[0-9a-f]{64}(?:-\d{1,4})?\.(jpg|png|webp|pdf)$/.exec(filename)?.[1]
    const bytes = extension === undefined ? null : await readIfThere(path.join(folder, filename))
    if (extension === undefined || bytes === null) return new Response('There is no such file.', { status: 404, headers: { 'Content-Type': 'text/plain' } })
    return new Response(new Uint8Array(bytes), {
      headers: {
        'Cache-Control': 'private, max-age=31536000, immutable',
        'Content-Disposition': `${extension === 'pdf' ? 'attachment' : 'inline'}; filename="${filename}"`,
        'Content-Length': String(bytes.byteLength),
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'Content-Type': types[extension] ?? 'application/octet-stream',
        'X-Content-Type-Options': 'nosniff',
      },
    })
  }

const types: Readonly<Record<string, string>> = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp', pdf: 'application/pdf' }

async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
