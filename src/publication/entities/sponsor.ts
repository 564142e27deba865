import type { SponsorEntity } from '../../program/entities.ts'
import type { SponsorDocument } from '../build/documents.ts'
import type { RenderRichText } from '../richText/renderRichText.ts'
import type { Reference } from './reference.ts'
import { localizedRichText, plain } from './values.ts'

/** @param organization its organization, which is in the edition. */
export function sponsorEntity(sponsor: SponsorDocument, organization: string, reference: Reference, render: RenderRichText): SponsorEntity {
  return {
    id: sponsor.id,
    organization,
    tier: sponsor.tier,
    order: sponsor.order ?? 0,
    url: plain(sponsor.url),
    booth: plain(sponsor.booth),
    text: localizedRichText(sponsor.text, render),
    logo: reference('media', sponsor.logo),
    logoDark: reference('media', sponsor.logoDark),
  }
}

/** True from `showsFrom` on and before `showsUntil`; a date that is not set is no bound. */
export function isShownAt({ showsFrom, showsUntil }: Pick<SponsorDocument, 'showsFrom' | 'showsUntil'>, at: string): boolean {
  const now = Date.parse(at)
  return (!showsFrom || Date.parse(showsFrom) <= now) && (!showsUntil || now < Date.parse(showsUntil))
}
