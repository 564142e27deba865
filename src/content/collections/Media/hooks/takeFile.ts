import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { editors } from '../../../access/editors.ts'
import { refuse } from '../../../hooks/refuse.ts'
import { FileFault, prepareFile } from '../prepareFile.ts'
import type { PreparedFile } from '../prepareFile.ts'

/** Set in a request's context by an import: the file was written by Lineup once, and is kept as it is if it holds nothing but the picture. */
export const writtenKey = 'isFileWritten'

/** Where the prepared file waits, in the request's context, until the document is written. */
export const preparedKey = 'preparedFile'

/**
 * Where a file waits, in a request's context, that `prepareFile` has written anew already; the request's own file is then of no
 * matter. Only code of ours reaches that context.
 */
export const readyKey = 'readyFile'

/** Takes in an uploaded file: recognises it by its content, writes it anew, names it by its hash. */
// eslint-disable-next-line @typescript-eslint/no-deprecated -- of the operation's names only “read” is deprecated
export const takeFile: CollectionBeforeOperationHook<'media'> = async ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const isAllowed = ('overrideAccess' in args && args.overrideAccess === true) || (await editors({ req })) === true
  if (!isAllowed) return args // refused by access control right after this; decoding pictures is not for everyone
  const id = 'id' in args && typeof args.id === 'string' ? args.id : undefined
  if (req.file === undefined) {
    // Payload would fetch a file from an address sent with the document.
    if (operation === 'create') refuse([{ path: 'file', message: 'Choose a file.' }], { collection: 'media', req })
    return args
  }
  const prepared = await prepare(req, id)
  const twin = await findTwin(prepared.filename, req)
  if (twin !== null && twin.id !== id) {
    refuse([{ path: 'file', message: `This file is in the library already: “${twin.alt}”. Use that one.` }], { collection: 'media', req, id })
  }
  req.context[preparedKey] = prepared
  if (twin !== null) req.file = undefined
  else req.file = { data: prepared.data, mimetype: prepared.mimeType, name: prepared.filename, size: prepared.data.byteLength }
  return args
}

async function prepare(req: PayloadRequest, id: string | undefined): Promise<PreparedFile> {
  const ready = req.context[readyKey] as PreparedFile | undefined // by our code alone
  if (ready !== undefined) return ready
  try {
    return await prepareFile(req.file?.data ?? Buffer.alloc(0), { isWritten: req.context[writtenKey] === true })
  } catch (error) {
    if (error instanceof FileFault) refuse([{ path: 'file', message: error.message }], { collection: 'media', req, id })
    throw error
  }
}

async function findTwin(filename: string, req: PayloadRequest): Promise<{ id: string; alt: string } | null> {
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { filename: { equals: filename } },
    depth: 0,
    limit: 1,
    pagination: false,
    select: { alt: true },
    req,
    overrideAccess: true, // one file lies under one name, whoever asks
  })
  return docs[0] ?? null
}
