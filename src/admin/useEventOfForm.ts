'use client'

import { useFormFields } from '@payloadcms/ui'
import type { ZoneSource } from '../content/fields/instant.ts'
import { useDocument } from './useDocument.ts'

/** The id of the event to which the document in the form belongs; `null` while none is chosen. */
export function useEventOfForm(zoneOf: ZoneSource): string | null {
  const event = useFormFields(([fields]) => idIn(fields.event?.value))
  const chosenSession = useFormFields(([fields]) => idIn(fields.session?.value))
  const session = useDocument('sessions', zoneOf === 'session' ? chosenSession : null, 'event')
  if (zoneOf === 'self') return null
  return zoneOf === 'event' ? event : (idIn(session?.event) ?? event)
}

/** The zone in which the instants of the document in the form are written; `null` while it is not known. */
export function useZoneOfForm(zoneOf: ZoneSource): string | null {
  const own = useFormFields(([fields]) => fields.timeZone?.value)
  const event = useDocument('events', useEventOfForm(zoneOf), 'timeZone')
  const zone: unknown = zoneOf === 'self' ? own : (event?.timeZone ?? own)
  return typeof zone === 'string' && isZone(zone) ? zone : null
}

function idIn(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
