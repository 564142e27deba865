import { readFile } from 'node:fs/promises'
import { GraphQLError } from 'graphql'
import { z } from 'zod'
import { prepareDocument } from '../limits/prepareDocument.ts'
import { schema } from '../schema.ts'

/** Documents that a deployment knows beforehand, by id. */
export type TrustedDocuments = {
  readonly byId: ReadonlyMap<string, string>
  /** Whether no other is answered. */
  readonly areAll: boolean
}

/** What graphql-codegen (client-preset, `persistedDocuments`) and Relay write: `{ "id or hash": "document" }`. */
const listSchema = z.record(z.string().min(1).max(200), z.string().min(1))

/**
 * Reads the list of trusted documents, and tries each against the schema and the limits.
 * @throws if one of them would not be answered: says which, and why.
 */
export async function readTrusted(file: string, areAll: boolean): Promise<TrustedDocuments> {
  const list = listSchema.safeParse(parse(await readFile(file, 'utf8'), file))
  if (!list.success) throw new Error(`${file} is not a list of documents, { "id": "document" }: ${z.prettifyError(list.error)}`)
  const faults = Object.entries(list.data).flatMap(([id, text]) => faultsOf(text).map(({ message }) => `document ${id}: ${message}`))
  if (faults.length > 0) throw new Error(`${file} has documents that cannot be answered:\n${faults.join('\n')}`)
  return { byId: new Map(Object.entries(list.data)), areAll }
}

function faultsOf(text: string): readonly GraphQLError[] {
  const { errors, operations } = prepareDocument(schema, text)
  if (errors.length > 0) return errors
  const found = operations.find(undefined)
  // Several operations are fine: the request says which.
  return found instanceof GraphQLError && found.message.includes('has no operation') ? [found] : []
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`${file} is not JSON`, { cause: error })
  }
}
