/**
 * A conference's acronym: lower case, digits and `_`, four at least. The XSD allows free hyphens, the JSON schema does
 * not, and clients compare the two.
 */
export function acronymOf(slug: string): string {
  const plain = plainName(slug)
  return plain.length >= 4 ? plain : `event_${plain || 'x'}`
}

/** Unique in a file though two slots show one session, and fit for a file name: the video team's tools use it as one. */
export function eventSlugOf(acronym: string, slotNumber: number, sessionSlug: string): string {
  return `${acronym}-${slotNumber}-${plainName(sessionSlug).padEnd(4, '0')}`
}

/** The slug if the format can say it, else nothing: it is optional for tracks and rooms. */
export function optionalSlug(slug: string): string | undefined {
  return /^[a-z][a-z0-9-]*[a-z0-9]$/.test(slug) ? slug : undefined
}

/**
 * The zone if the format can say it: it wants `Area/Place`. Another name of the same zone is taken if that one fits
 * (`US/Pacific`); of a zone without a place (`Etc/GMT+5`) the offsets in the file have to tell.
 */
export function timeZoneNameOf(timeZone: string): string | undefined {
  if (isSayable(timeZone)) return timeZone
  const canonical = new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
  return isSayable(canonical) ? canonical : undefined
}

function isSayable(timeZone: string): boolean {
  return timeZone === 'UTC' || /^[A-Z][a-z]+\/[A-Z][a-z]+/.test(timeZone)
}

function plainName(text: string): string {
  return text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '').replace(/[^a-z0-9]+/g, '_').replace(/^_|_$/g, '')
}
