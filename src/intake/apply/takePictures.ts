import type { Payload, PayloadRequest } from 'payload'
import { readyKey } from '../../content/collections/Media/hooks/takeFile.ts'
import type { PreparedFile } from '../../content/collections/Media/prepareFile.ts'
import type { Plan } from '../plan/plan.ts'
import type { WantedPicture } from '../plan/planPicture.ts'
import { wantedPictures } from '../plan/planPicture.ts'
import { ApplyError, describeCause } from './ApplyError.ts'

/**
 * Puts the pictures of a plan into the media library, each content once; one that is there is used as it is.
 * @returns the ids of media files by the address that they came from.
 * @throws ApplyError
 */
export async function takePictures(payload: Payload, req: PayloadRequest, plan: Plan, { pictures, event, signal }: { pictures: ReadonlyMap<string, PreparedFile>; event: string; signal?: AbortSignal }): Promise<Map<string, string>> {
  const byFile = Map.groupBy(wantedPictures(plan).filter(({ address }) => pictures.has(address)), ({ address }) => pictures.get(address)?.filename)
  const ids = new Map<string, string>()
  for (const bearers of byFile.values()) {
    signal?.throwIfAborted()
    const [first] = bearers
    const file = pictures.get(first?.address ?? '')
    if (first === undefined || file === undefined) continue
    const id = await take(payload, req, { file, bearers, first, event, locale: plan.locale })
    for (const { address } of bearers) ids.set(address, id)
  }
  return ids
}

async function take(payload: Payload, req: PayloadRequest, { file, bearers, first, event, locale }: { file: PreparedFile; bearers: readonly WantedPicture[]; first: WantedPicture; event: string; locale: Plan['locale'] }): Promise<string> {
  const { data, filename: name, mimeType: mimetype } = file
  // The import is the system: whoever may import may use any picture of the library.
  const { docs } = await payload.find({ collection: 'media', where: { filename: { equals: name } }, depth: 0, limit: 1, pagination: false, select: {}, req, overrideAccess: true })
  const [twin] = docs
  if (twin !== undefined) return twin.id
  const alt = [...new Set(bearers.map((bearer) => bearer.name))].join(', ').slice(0, 300).toWellFormed()
  try {
    const { id } = await payload.create({ collection: 'media', data: { alt, editableBy: [event] }, file: { data, mimetype, name, size: data.byteLength }, depth: 0, locale, req, context: { [readyKey]: file }, overrideAccess: true })
    return id
  } catch (error) {
    throw new ApplyError(first.row, describeCause(error), { cause: error })
  } finally {
    Reflect.deleteProperty(req.context, readyKey)
    req.file = undefined
  }
}
