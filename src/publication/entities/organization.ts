import type { OrganizationEntity } from '../../program/entities.ts'
import type { OrganizationDocument } from '../build/documents.ts'
import type { Reference } from './reference.ts'
import { plain } from './values.ts'

export function organizationEntity({ id, slug, name, url, logo, logoDark }: OrganizationDocument, reference: Reference): OrganizationEntity {
  return { id, slug, name, url: plain(url), logo: reference('media', logo), logoDark: reference('media', logoDark) }
}
