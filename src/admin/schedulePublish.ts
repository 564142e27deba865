import { docAccessOperation, Forbidden } from 'payload'
import type { PayloadRequest, ServerFunction } from 'payload'
import { schedulePublishHandler } from '@payloadcms/ui/utilities/schedulePublishHandler'
import { z } from 'zod'

const documentSchema = z.object({ relationTo: z.string(), value: z.string() })
const argsSchema = z.object({ doc: documentSchema.optional(), deleteID: z.union([z.string(), z.number()]).optional() })
const jobSchema = z.object({ taskSlug: z.literal('schedulePublish'), input: z.object({ doc: documentSchema }) })

/**
 * Payload's server function of the same name lets anyone in the panel plan a publish of any document, and call off any plan.
 * Here both need the right to publish that document.
 */
export const schedulePublish: ServerFunction = async (args) => {
  const { req } = args
  const { doc, deleteID } = argsSchema.parse(args)
  if (deleteID === undefined) {
    await refuseUnlessPublisher(req, doc)
    return schedulePublishHandler(args)
  }
  const job = jobSchema.safeParse(await req.payload.db.findOne({ collection: 'payload-jobs', where: { id: { equals: deleteID } }, req }))
  await refuseUnlessPublisher(req, job.data?.input.doc)
  await req.payload.delete({ collection: 'payload-jobs', id: String(deleteID), req, overrideAccess: true }) // jobs are nobody's; the right is that to the document
  return { message: req.i18n.t('general:success') }
}

async function refuseUnlessPublisher(req: PayloadRequest, doc: z.infer<typeof documentSchema> | undefined): Promise<void> {
  const collection = Object.entries(req.payload.collections).find(([slug]) => slug === doc?.relationTo)?.[1]
  if (doc === undefined || collection === undefined) throw new Forbidden(req.t)
  const readable = await req.payload.findByID({ collection: collection.config.slug, id: doc.value, req, depth: 0, overrideAccess: false, disableErrors: true })
  const permissions = readable === null ? null : await docAccessOperation({ id: doc.value, collection, data: { _status: 'published' }, req })
  if (permissions?.update !== true) throw new Forbidden(req.t)
}
