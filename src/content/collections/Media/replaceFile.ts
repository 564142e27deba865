import type { PayloadRequest } from 'payload'
import { writtenKey } from './hooks/takeFile.ts'

/**
 * Gives a media document another file, in the transaction of a request, for an import; byte for byte if it holds a picture and nothing
 * else. A write of its own: with a file Payload takes no focal point from the data.
 * @returns the name of the file as it is kept.
 */
export async function replaceFile(req: PayloadRequest, id: string, data: Buffer, name: string): Promise<string> {
  req.context[writtenKey] = true
  try {
    const { filename } = await req.payload.update({ collection: 'media', id, data: {}, file: { data, name, mimetype: 'application/octet-stream', size: data.byteLength }, depth: 0, req, overrideAccess: true }) // an import is the system's
    return filename ?? name
  } finally {
    req.context[writtenKey] = false
    req.file = undefined
  }
}
