import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { findTimeZoneFault } from '../../content/validate/timeZone.ts'
import { findUrlFault } from '../../content/validate/url.ts'
import { importOptionsSchema } from '../../program/importing/importOptions.ts'
import { ImportProblem } from '../problem.ts'
import { uploadBounds } from '../records/files.ts'
import type { SourceFile } from '../sources/readOptions.ts'
import { readers, sourceNames } from '../sources/readers.ts'

const zone = z.string().refine((name) => findTimeZoneFault(name) === null, 'takes an IANA name, such as Europe/London')
export const givenOptionsSchema = importOptionsSchema.extend({
  timeZone: zone.optional(),
  timesIn: zone.optional(),
})

export const addressSchema = z.string().max(2_000).refine((url) => findUrlFault(url) === null, 'takes an http or https address')

const file = z.custom<SourceFile>((value) => typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array)

/** What `POST …/imports` sends, once it is read: files, or an address in their place. */
export const receivedSchema = z.strictObject({
  source: z.enum(sourceNames, `is one of: ${sourceNames.join(', ')}`),
  files: z.array(file).max(uploadBounds.files, `are ${uploadBounds.files} at most`).default([]),
  url: addressSchema.optional(),
  options: givenOptionsSchema.prefault({}),
}).refine(({ files, url }) => (files.length > 0) !== (url !== undefined), { path: ['files'], message: 'Give files, or an address in their place.' })
  .refine(({ files, source }) => files.length <= 1 || readers[source].several, { path: ['files'], message: 'This source is one file.' })
export type Received = z.infer<typeof receivedSchema>

/**
 * Reads the parts of a form (`multipart/form-data`), or JSON where an address stands in place of files.
 * @throws ImportProblem bad_form, too_large
 */
export async function receiveImport(req: PayloadRequest): Promise<unknown> {
  const type = req.headers.get('content-type') ?? ''
  if (type.startsWith('application/json')) return parseJson((await req.text?.()) ?? '', 'The body')
  if (!type.startsWith('multipart/form-data')) throw new ImportProblem('bad_form', 'Send the files as multipart/form-data, or an address as JSON.')
  const parts = await readForm(req)
  const received: Record<string, unknown> = {}
  const files: SourceFile[] = []
  let size = 0
  for (const [name, value] of parts) {
    if (name === 'files' && typeof value !== 'string') {
      size += value.size
      if (size > uploadBounds.bytes) throw new ImportProblem('too_large', `The files have ${uploadBounds.bytes / 1024 / 1024} MB at most together. What is larger is for the command: npm run import`)
      if (value.size === 0) throw new ImportProblem('bad_form', `The file "${value.name.slice(0, 100)}" is empty.`)
      files.push({ name: nameOf(value.name), bytes: new Uint8Array(await value.arrayBuffer()) })
    } else if (typeof value !== 'string' || !['source', 'url', 'options'].includes(name) || name in received) {
      throw new ImportProblem('bad_form', `The form has the parts source, files (one or several), url and options, each once: "${name.slice(0, 100)}" is not read${name in received ? ' twice' : ''}.`)
    } else {
      received[name] = name === 'options' ? parseJson(value, 'The part options') : value
    }
  }
  return { ...received, ...(files.length === 0 ? {} : { files }) }
}

async function readForm(req: PayloadRequest): Promise<Iterable<[string, File | string]>> {
  try {
    if (req.formData === undefined) throw new Error('There is no body.')
    return await req.formData()
  } catch (error) {
    throw new ImportProblem('bad_form', `The form can’t be read: ${error instanceof Error ? error.message : String(error)} Is it whole, and does its boundary stand in Content-Type?`)
  }
}

function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text === '' ? '{}' : text)
  } catch {
    throw new ImportProblem('bad_form', `${what} is not JSON.`)
  }
}

/** The last part of a path, which some browsers send, without characters that steer a terminal. */
function nameOf(sent: string): string {
  const name = (sent.split(/[/\\]/).at(-1) ?? '').replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ').trim()
  return name === '' ? 'file' : name.slice(0, 200)
}
