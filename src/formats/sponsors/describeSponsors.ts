import type { Edition } from '../../program/edition.ts'
import type { MediaEntity, SponsorEntity } from '../../program/entities.ts'
import type { Locale } from '../../program/locale.ts'
import { inLocale } from '../../program/locale.ts'
import { mapInSteps } from '../../program/steps.ts'
import type { Steps } from '../../program/steps.ts'
import { byId } from '../byId.ts'
import { eventOf } from '../eventOf.ts'

export type SponsorsOptions = { locale: Locale; publicUrl: string }

/** A logo in one width. Drawings that scale have neither width nor height. */
export type Logo = { url: string; mediaType: string; width: number | null; height: number | null }

/** The sponsors of an event by tier, with their logos in every width, for light and for dark grounds. */
export type Sponsors = {
  event: { id: string; slug: string; name: string }
  edition: number
  tiers: {
    slug: string
    name: string
    sponsors: {
      id: string
      name: string
      slug: string
      url: string | null
      booth: string | null
      text: string | null
      html: string | null
      /** Alternative text of the logo. */
      alt: string | null
      /** Widest first; `dark` is what `light` is where there is no logo of its own for dark grounds. */
      logos: { light: Logo[]; dark: Logo[] }
    }[]
  }[]
}

/** Tiers without a sponsor are there too. @throws if the edition does not hold its event. */
export function* describeSponsors(edition: Edition, { locale, publicUrl }: SponsorsOptions): Steps<Sponsors> {
  const event = eventOf(edition)
  const [organizations, media] = [yield* byId(edition.entities.organizations), yield* byId(edition.entities.media)]
  const describe = ({ id, organization, url, booth, text, logo, logoDark }: SponsorEntity): Sponsors['tiers'][number]['sponsors'] => {
    const company = organizations.get(organization)
    if (!company) return []
    const light = media.get(logo ?? company.logo ?? '')
    const dark = media.get(logoDark ?? company.logoDark ?? '') ?? light
    const words = inLocale(text, locale)
    return [{
      id, name: company.name, slug: company.slug, url: url ?? company.url, booth, text: words?.text ?? null, html: words?.html ?? null,
      alt: light ? inLocale(light.alt, locale) : null,
      logos: { light: logosOf(light, publicUrl), dark: logosOf(dark, publicUrl) },
    }]
  }
  const tiers: Sponsors['tiers'] = []
  for (const tier of [...event.tiers].sort((a, b) => a.order - b.order)) {
    const own = edition.entities.sponsors.filter((sponsor) => sponsor.tier === tier.id).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    tiers.push({ slug: tier.slug, name: inLocale(tier.name, locale) ?? tier.slug, sponsors: (yield* mapInSteps(own, describe)).flat() })
  }
  return {
    event: { id: event.id, slug: event.slug, name: inLocale(event.name, locale) ?? event.slug },
    edition: edition.number,
    tiers,
  }
}

function logosOf(image: MediaEntity | undefined, publicUrl: string): Logo[] {
  return [...image?.files ?? []].sort((a, b) => (b.width ?? 0) - (a.width ?? 0)).map(({ filename, mimeType, width, height }) => ({
    url: `${publicUrl}/media/${encodeURIComponent(filename)}`, mediaType: mimeType, width, height,
  }))
}
