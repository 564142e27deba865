import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

import type { OpenapiDocument, OperationObject, ResponseObject } from '../../src/delivery/description/openapi/document.ts'

/** The response that a description has for a status of an operation. */
export function responseOf({ components }: OpenapiDocument, operation: OperationObject, status: number): ResponseObject | undefined {
  const found = operation.responses[String(status)] ?? operation.responses['default']
  return found && '$ref' in found ? components.responses[found.$ref.split('/').at(-1) ?? ''] : found
}

/**
 * Checks values against schemas of a description, more strictly than clients should: an object that lists its properties has
 * no others, so that an answer with a field that is not described is a fault.
 * @returns what is wrong.
 */
export function openChecker(document: OpenapiDocument): (pointer: string, value: unknown) => string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  // Its default export is the function itself, whatever its types say.
  ;(addFormats as unknown as (to: Ajv2020) => void)(ajv)
  ajv.addSchema({ $id: 'api', ...close(document) as object })
  return (pointer, value) => {
    const validate = ajv.getSchema(`api${pointer}`)
    if (!validate) throw new Error(`there is no ${pointer}`)
    return validate(value) === true ? [] : (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`)
  }
}

/** Where the schema of an answer is in a description. */
export function schemaPointer(path: string, method: string, status: number, mediaType: string): string {
  return ['#', 'paths', path, method, 'responses', String(status), 'content', mediaType, 'schema'].map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/').replace('%23', '#')
}

function close(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(close)
  if (typeof value !== 'object' || value === null) return value
  const closed = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'example' || key === 'examples' ? inner : close(inner)]))
  return closed['type'] === 'object' && closed['properties'] !== undefined && closed['additionalProperties'] === undefined ? { ...closed, additionalProperties: false } : closed
}
