import type { Payload, PayloadRequest } from 'payload'
import { readyKey } from '../../content/collections/Media/hooks/takeFile.ts'
import type { PreparedFile } from '../../content/collections/Media/prepareFile.ts'
import type { Locale } from '../../program/locale.ts'
import type { WantedPicture } from '../plan/planPicture.ts'
import { ApplyError, describeCause } from './ApplyError.ts'

export type TakeOptions = {
  pictures: ReadonlyMap<string, PreparedFile>
  /** Whose team may change what is made; `null`: the event is yet to be made. */
  event: string | null
  /** Of what the pictures show. */
  locale: Locale
  signal?: AbortSignal
}

/** `ids` of media files by the address that they came from; those of them that were `made`. */
export type TakenPictures = { ids: ReadonlyMap<string, string>; made: readonly string[] }

/**
 * Puts pictures of a plan into the media library, each content once; one that is there is used as it is.
 * @throws ApplyError
 */
export async function takePictures(payload: Payload, req: PayloadRequest, wanted: readonly WantedPicture[], options: TakeOptions): Promise<TakenPictures> {
  const { pictures, signal } = options
  const byFile = Map.groupBy(wanted.filter(({ address }) => pictures.has(address)), ({ address }) => pictures.get(address)?.filename)
  const ids = new Map<string, string>()
  const made: string[] = []
  for (const bearers of byFile.values()) {
    signal?.throwIfAborted()
    const [first] = bearers
    const file = pictures.get(first?.address ?? '')
    if (first === undefined || file === undefined) continue
    const twin = await findTwin(payload, req, file)
    const id = twin ?? (await make(payload, req, { file, bearers, first }, options))
    if (twin === null) made.push(id)
    for (const { address } of bearers) ids.set(address, id)
  }
  return { ids, made }
}

/** The import is the system: whoever may import may use any picture of the library. */
async function findTwin(payload: Payload, req: PayloadRequest, { filename }: PreparedFile): Promise<string | null> {
  const { docs } = await payload.find({ collection: 'media', where: { filename: { equals: filename } }, depth: 0, limit: 1, pagination: false, select: {}, req, overrideAccess: true })
  return docs[0]?.id ?? null
}

async function make(payload: Payload, req: PayloadRequest, { file, bearers, first }: { file: PreparedFile; bearers: readonly WantedPicture[]; first: WantedPicture }, { event, locale }: TakeOptions): Promise<string> {
  const { data, filename: name, mimeType: mimetype } = file
  const alt = [...new Set(bearers.map((bearer) => bearer.name))].join(', ').slice(0, 300).toWellFormed()
  try {
    const { id } = await payload.create({ collection: 'media', data: { alt, editableBy: event === null ? [] : [event] }, file: { data, mimetype, name, size: data.byteLength }, depth: 0, locale, req, context: { [readyKey]: file }, overrideAccess: true }) // as above
    return id
  } catch (error) {
    throw new ApplyError(first.row, describeCause(error), { cause: error })
  } finally {
    Reflect.deleteProperty(req.context, readyKey)
    req.file = undefined
  }
}
