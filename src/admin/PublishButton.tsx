'use client'

import { ConfigProvider, PublishButton as PayloadPublishButton, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useMemo } from 'react'
import { useZoneOfForm } from './useEventOfForm.ts'

/** Payload's button to publish; a publish that is set for later is set on the clock of the document's event, whatever the browser's zone. */
export function PublishButton() {
  const { config } = useConfig()
  const { collectionSlug } = useDocumentInfo()
  const zone = useZoneOfForm(collectionSlug === 'events' ? 'self' : 'event') ?? 'UTC'
  const zoned = useMemo(() => ({
    ...config, admin: { ...config.admin, timezones: { ...config.admin.timezones, defaultTimezone: zone, supportedTimezones: [{ label: zone, value: zone }] } },
  }), [config, zone])
  // Its drawer takes up a zone when it is first drawn: with another zone it is drawn anew.
  return <ConfigProvider config={zoned} key={zone}><PayloadPublishButton /></ConfigProvider>
}
