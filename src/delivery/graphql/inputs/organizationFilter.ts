import { builder } from '../builder.ts'
import { search } from './describe.ts'

export const OrganizationFilter = builder.inputType('OrganizationFilter', {
  description: 'Which organizations are wanted: those that meet every condition given. Of a list one value is enough; an empty list takes nothing. A condition that is left out, or null, asks nothing.',
  fields: (t) => ({
    ids: t.idList({ description: 'With one of these ids. Ids that are not there are passed over. Without: any.' }),
    slugs: t.stringList({ description: 'With one of these slugs, such as `["cncf"]`. Slugs that are not there are passed over. Without: any.' }),
    q: t.string({ description: search('organization') }),
  }),
})
export type OrganizationFilterValue = (typeof OrganizationFilter)['$inferInput']
