'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

/**
 * Reads the newest version of a document for use beside a field.
 * @param id none: nothing is read.
 * @returns null until it is there, and if it can't be read.
 */
export function useDocument(collection: string, id: string | null, fields: string): Readonly<Record<string, unknown>> | null {
  const { config } = useConfig()
  const [found, setFound] = useState<{ id: string; document: Readonly<Record<string, unknown>> } | null>(null)
  const { api } = config.routes

  useEffect(() => {
    if (id === null) return undefined
    const abort = new AbortController()
    const query = new URLSearchParams({ depth: '0', draft: 'true' })
    for (const field of fields.split(' ')) query.set(`select[${field}]`, 'true')
    const read = async (): Promise<void> => {
      const answer = await fetch(`${api}/${collection}/${id}?${query}`, { credentials: 'include', signal: abort.signal })
      const body: unknown = await answer.json()
      if (answer.ok && typeof body === 'object' && body !== null) setFound({ id, document: { ...body } })
    }
    // Beside a field, a document that can't be read is as good as none: the field itself says what is wrong when saved.
    read().catch(() => undefined)
    return () => abort.abort()
  }, [api, collection, fields, id])

  return found !== null && found.id === id ? found.document : null
}
