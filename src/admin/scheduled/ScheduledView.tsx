import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { redirect } from 'next/navigation.js'
import { people } from '../../content/access/people.ts'
import { ScheduledPage } from './ScheduledPage.tsx'

/** The page that lists all that is set to happen by itself, and what failed to. */
export function ScheduledView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { locale, permissions, req, visibleEntities } = initPageResult
  if (!people({ req })) redirect(`${req.payload.config.routes.admin}/login`)
  return (
    <DefaultTemplate i18n={req.i18n} locale={locale} params={params} payload={req.payload} permissions={permissions} searchParams={searchParams} user={req.user ?? undefined} visibleEntities={visibleEntities}>
      <Gutter className="releases">
        <ScheduledPage />
      </Gutter>
    </DefaultTemplate>
  )
}
