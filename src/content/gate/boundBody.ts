/**
 * Refuses a body over `limit` bytes: by its declared length unread, or, when it has none, as soon as it grows past it.
 * @returns the request to go on with, or null when the body is too large.
 */
export async function boundBody(request: Request, limit: number): Promise<Request | null> {
  if (request.body === null) return request
  const declared = request.headers.get('content-length')
  if (declared !== null) return /^\d+$/.test(declared) && Number(declared) <= limit ? request : null
  const bytes = await readUpTo(request.body, limit)
  if (bytes === null) return null
  return new Request(request.url, { method: request.method, headers: request.headers, body: new Blob(bytes), signal: request.signal })
}

async function readUpTo(body: ReadableStream<Uint8Array<ArrayBuffer>>, limit: number): Promise<Uint8Array<ArrayBuffer>[] | null> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  const reader = body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return chunks
    length += value.byteLength
    if (length > limit) {
      await reader.cancel()
      return null
    }
    chunks.push(value)
  }
}
