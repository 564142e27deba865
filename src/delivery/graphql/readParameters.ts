import { clientError, quote } from './errors.ts'
import { limits } from './limits/limits.ts'
import { isGiven } from './isGiven.ts'

/** What a request asks (GraphQL over HTTP, request parameters): a document, by its text or by its name. */
export type Parameters = { query?: string; documentId?: string; operationName?: string; variables?: Record<string, unknown>; extensions?: Record<string, unknown> }

const names = ['query', 'documentId', 'operationName', 'variables', 'extensions'] as const

/**
 * Reads the parameters from the address of a GET, or the JSON body of a POST.
 * @param body what was read of it already, within its bound; a web stream of it would take as long as a small query.
 * @throws BAD_REQUEST, BATCHING_NOT_SUPPORTED, BODY_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE
 */
export async function readParameters(request: Request, body: Uint8Array | null): Promise<Parameters> {
  return request.method === 'POST' ? checkParameters(await readJsonBody(request, body)) : readAddress(new URL(request.url).searchParams)
}

function readAddress(query: URLSearchParams): Parameters {
  const given: Record<string, unknown> = {}
  for (const [name, value] of query) {
    if (Object.hasOwn(given, name)) throw clientError('BAD_REQUEST', `${quote(name)} is given more than once.`, { parameter: name.slice(0, 60) })
    if (value.length > limits.bodyBytes) throw clientError('BODY_TOO_LARGE', `${quote(name)} has ${limits.bodyBytes} characters at most.`, { limit: limits.bodyBytes })
    // An empty parameter is none, as forms send them.
    if (value !== '') given[name] = name === 'variables' || name === 'extensions' ? parseJson(value, `\`${name}\``) : value
  }
  return checkParameters(given)
}

async function readJsonBody(request: Request, body: Uint8Array | null): Promise<unknown> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') {
    throw clientError('UNSUPPORTED_MEDIA_TYPE', `A POST has a body of type application/json here, not ${quote(type ?? 'none')}.`)
  }
  const bytes = body ?? await readBytes(request)
  try {
    return parseJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes), 'The body')
  } catch (error) {
    if (error instanceof TypeError) throw clientError('BAD_REQUEST', 'The body is not UTF-8.')
    throw error
  }
}

async function readBytes({ body }: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = body?.getReader()
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    length += part.value.byteLength
    if (length > limits.bodyBytes) {
      await reader?.cancel()
      throw clientError('BODY_TOO_LARGE', `A body has ${limits.bodyBytes} bytes at most.`, { limit: limits.bodyBytes })
    }
    chunks.push(part.value)
  }
  return Buffer.concat(chunks)
}

function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw clientError('BAD_REQUEST', `${what} is not JSON.`)
  }
}

function checkParameters(given: unknown): Parameters {
  if (Array.isArray(given)) throw clientError('BATCHING_NOT_SUPPORTED', 'One operation a request; several operations can share one document, or one operation several fields.')
  if (!isObject(given)) throw clientError('BAD_REQUEST', 'The body is a JSON object with `query`, and maybe `variables` and `operationName`.')
  for (const name of Object.keys(given)) {
    if (!(names as readonly string[]).includes(name)) throw clientError('BAD_REQUEST', `${quote(name)} is not a parameter; ${names.map((one) => `\`${one}\``).join(', ')} are.`, { parameter: name.slice(0, 60) })
  }
  const { query, documentId, operationName, variables, extensions } = given
  if (isGiven(documentId) && typeof documentId !== 'string') throw clientError('BAD_REQUEST', '`documentId` is a text.', { parameter: 'documentId' })
  if (isGiven(query) && typeof query !== 'string') throw clientError('BAD_REQUEST', '`query` is a text.', { parameter: 'query' })
  if (isGiven(operationName) && typeof operationName !== 'string') throw clientError('BAD_REQUEST', '`operationName` is a text.', { parameter: 'operationName' })
  if (isGiven(variables) && !isObject(variables)) throw clientError('BAD_REQUEST', '`variables` is an object.', { parameter: 'variables' })
  if (isGiven(extensions) && !isObject(extensions)) throw clientError('BAD_REQUEST', '`extensions` is an object.', { parameter: 'extensions' })
  return {
    ...(isGiven(query) ? { query } : {}),
    ...(isGiven(documentId) ? { documentId } : {}),
    ...(isGiven(operationName) ? { operationName } : {}),
    ...(isGiven(variables) ? { variables } : {}),
    ...(isGiven(extensions) ? { extensions } : {}),
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
