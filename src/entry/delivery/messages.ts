import { z } from 'zod'

import type { StopMessage } from '../../platform/workers.ts'

/** What the process that holds the port says to those behind it. */
export const toWorkerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('stop'), graceMs: z.number() }) satisfies z.ZodType<StopMessage>,
  z.object({ type: z.literal('metrics') }),
])
export type ToWorker = z.infer<typeof toWorkerSchema>

/** What they say to it. */
export const fromWorkerSchema = z.object({ type: z.literal('metrics'), readings: z.unknown() })
export type FromWorker = z.infer<typeof fromWorkerSchema>
