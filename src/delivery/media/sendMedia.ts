import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { MediaFile } from '../../program/entities.ts'
import { sha256 } from '../../program/canonical.ts'
import { isNoneMatch } from '../http/etag.ts'
import { Problem } from '../http/problems.ts'
import type { Exchange } from '../http/exchange.ts'
import { publicHeaders } from '../http/headOf.ts'
import { setHeaders } from '../http/send.ts'
import { errorCode } from '../../platform/errorCode.ts'
import { readRange } from './readRange.ts'

/** Images that a browser shows and never runs; all else is offered as a download. */
const shown = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/avif', 'image/gif'])

/**
 * Sends a file of a live edition. Its name bears its content's hash, so it is the same for ever.
 * @throws Problem not_found if it is not in the folder, method_not_allowed, range_not_satisfiable
 */
export async function sendMedia(req: IncomingMessage, res: ServerResponse, file: MediaFile, folder: string, exchange: Exchange): Promise<void> {
  if (req.method !== 'GET' && req.method !== 'HEAD') throw new Problem('method_not_allowed', 'Media can be read only.', { headers: { allow: 'GET, HEAD, OPTIONS' } })
  const handle = await openFile(folder, file.filename)
  try {
    await sendFile(req, res, file, handle, exchange)
  } finally {
    await handle.close()
  }
}

async function sendFile(req: IncomingMessage, res: ServerResponse, { filename, mimeType }: MediaFile, handle: FileHandle, exchange: Exchange): Promise<void> {
  const { size } = await handle.stat()
  const etag = `"${sha256(`${filename} ${size}`).slice(0, 27)}"`
  const headers: Record<string, string> = {
    ...publicHeaders,
    'etag': etag,
    'cache-control': 'public, max-age=31536000, immutable',
    'accept-ranges': 'bytes',
    'surrogate-key': `media file-${filename}`,
    'cache-tag': `media,file-${filename}`,
  }
  setHeaders(res, headers, exchange)
  if (!isNoneMatch(req.headers['if-none-match'], etag)) {
    res.writeHead(304).end()
    return
  }
  const range = readRange(isRangeWanted(req, etag) ? req.headers.range : undefined, size)
  if (range === 'unsatisfiable') throw new Problem('range_not_satisfiable', `The file has ${size} bytes.`, { headers: { 'content-range': `bytes */${size}` } })
  res.setHeader('content-type', mimeType)
  // Nothing in an upload may run, whatever it turns out to be.
  res.setHeader('content-security-policy', `default-src 'none'; style-src 'unsafe-inline'; sandbox`)
  res.setHeader('content-disposition', `${shown.has(mimeType) ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(filename)}`)
  if (range) res.setHeader('content-range', `bytes ${range.start}-${range.end}/${size}`)
  const [start, end] = range ? [range.start, range.end] : [0, size - 1]
  res.setHeader('content-length', end - start + 1)
  res.writeHead(range ? 206 : 200)
  if (req.method === 'HEAD' || size === 0) res.end()
  else await pipeline(handle.createReadStream({ start, end, autoClose: false }), res)
}

/** Ranges are for GET, and with `If-Range` only for the very file the client has a part of. */
function isRangeWanted(req: IncomingMessage, etag: string): boolean {
  const ifRange = req.headers['if-range']
  return req.method === 'GET' && (ifRange === undefined || ifRange === etag)
}

async function openFile(folder: string, filename: string): Promise<FileHandle> {
  const missing = (): Problem => new Problem('not_found', `The file \`${filename}\` is not there.`)
  // Names come from editions; one with a folder in it is none of ours.
  if (path.basename(filename) !== filename) throw missing()
  const handle = await open(path.join(folder, filename), 'r').catch((error: unknown) => {
    throw ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(errorCode(error)) ? missing() : error
  })
  if ((await handle.stat()).isFile()) return handle
  await handle.close()
  throw missing()
}
