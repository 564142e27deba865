import made from './examples.json' with { type: 'json' }
import type { Locales } from '../rest/parameters.ts'
import { createOpenapi } from './openapi/createOpenapi.ts'
import type { Examples } from './openapi/createOpenapi.ts'
import type { OpenapiDocument } from './openapi/document.ts'
import { version } from './version.ts'

/** Real answers of example events, made by `npm run generate`. */
export const examples: Examples = made

export type DescriptionOptions = { publicUrl: string; locales: Locales }

/** The description of this deployment's API. */
export function openapiFor({ publicUrl, locales }: DescriptionOptions): OpenapiDocument {
  return createOpenapi({ publicUrl, locales, version, examples })
}
