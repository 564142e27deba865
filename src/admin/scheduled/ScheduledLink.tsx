'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'
import { scheduledAnswerSchema } from '../../program/editing/scheduled.ts'
import { useAnswer } from '../management/useAnswer.ts'

/** In the navigation: the way to what is scheduled, with how much of it failed. */
export function ScheduledLink() {
  const { routes } = useConfig().config
  const href = `${routes.admin}/scheduled`
  const isHere = usePathname() === href
  const { answer } = useAnswer(scheduledAnswerSchema, `${routes.api}/scheduled`, 60_000)
  const failed = answer?.scheduled.filter(({ failure }) => failure !== null).length ?? 0
  return (
    <Link aria-current={isHere ? 'page' : undefined} className="nav__link scheduled-link" href={href} id="nav-scheduled">
      <span className="nav__link-label">Scheduled</span>
      {failed > 0 && <span className="severity severity--error">{failed} not made</span>}
    </Link>
  )
}
