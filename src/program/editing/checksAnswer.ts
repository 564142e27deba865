import { z } from 'zod'
import { findingSchema } from '../checks/finding.ts'
import { sideSchema } from './differenceAnswer.ts'

/** `GET /cms/api/events/:id/checks`: what is to be seen to before what waits is released, or, where nothing waits, in what is live. */
export const checksAnswerSchema = z.object({ of: sideSchema, findings: z.array(findingSchema) })
export type ChecksAnswer = z.infer<typeof checksAnswerSchema>
