'use client'

import { Button, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { locksAnswerSchema } from '../../program/importing/locksAnswer.ts'
import type { Lock } from '../../program/importing/locksAnswer.ts'
import { useAnswer } from '../management/useAnswer.ts'
import { useDecision } from '../management/useDecision.ts'
import { labelOfField } from './labelOfField.ts'

const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' })

/** Beside the form of a document that an import brought: the fields in which an editor’s value stays, and the way back to the source. */
export function ImportLocks() {
  const { id, collectionSlug = '', data, docConfig } = useDocumentInfo()
  const { api } = useConfig().config.routes
  const address = id === undefined ? null : `${api}/${collectionSlug}/${id}/locks`
  const { answer, reload } = useAnswer(locksAnswerSchema, address, null, data?.updatedAt)
  const { decide, isBusy } = useDecision(reload)
  if (address === null || answer === null || answer.locks.length === 0) return null
  const { locks, mayRelease } = answer
  const release = (fields: string[], what: string): void => { void decide(`${address}/release`, { fields }, `${what} the source again from the next import on.`) }
  const nameOf = (field: string): string => labelOfField(docConfig?.fields ?? [], field)
  return (
    <section aria-labelledby="import-locks" className="import-locks field-type">
      <h2 id="import-locks">Kept from imports</h2>
      <p>Changed here since they were imported: the source no longer changes them.</p>
      <ul>
        {locks.map((lock) => (
          <li key={`${lock.event.id} ${lock.field}`}>
            <span className="import-locks__field">{nameOf(lock.field)}</span>
            <span className="quiet">{originOf(lock, locks)}</span>
            {mayRelease && (
              <Button aria-label={`Let ${nameOf(lock.field)} follow the source again`} buttonStyle="secondary" disabled={isBusy} margin={false} onClick={() => release([lock.field], `${nameOf(lock.field)} follows`)} size="small">
                Follow the source again
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayRelease && locks.length > 1 && (
        <Button buttonStyle="secondary" disabled={isBusy} margin={false} onClick={() => release([...new Set(locks.map(({ field }) => field))], 'All of them follow')} size="small">Let all follow the source again</Button>
      )}
    </section>
  )
}

/** From where and since when; the event only where there are several. */
function originOf({ source, since, event }: Lock, locks: readonly Lock[]): string {
  const isOne = locks.every((other) => other.event.id === event.id)
  return [source, ...(since === null ? [] : [`kept since ${days.format(new Date(since))}`]), ...(isOne ? [] : [event.name])].join(', ')
}
