'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { scheduledAnswerSchema } from '../../program/editing/scheduled.ts'
import { useAnswer } from '../management/useAnswer.ts'

/** On the start page: that something which was set was not made. */
export function NotMade() {
  const { routes } = useConfig().config
  const { answer } = useAnswer(scheduledAnswerSchema, `${routes.api}/scheduled`, 60_000)
  const failed = answer?.scheduled.filter(({ failure }) => failure !== null).length ?? 0
  if (failed === 0) return null
  return (
    <p className="notice notice--error" role="status">
      <span className="severity severity--error">Not made</span> {failed === 1 ? 'One thing that was set to happen by itself' : `${failed} things that were set to happen by themselves`} could not be done. <Link href={`${routes.admin}/scheduled`}>See what and why</Link>
    </p>
  )
}
