'use client'

import { Button, ConfirmationModal, useConfig, useModal } from '@payloadcms/ui'
import { useState } from 'react'
import type { EditionsAnswer } from '../../program/editing/editionsAnswer.ts'
import { spokenTimeOf } from '../../program/spokenTime.ts'
import { ZonedTimeInput } from '../ZonedTimeInput.tsx'
import { instantOf } from '../zonedTime.ts'
import { countsOf } from './actWords.ts'
import type { Deciding } from './Standing.tsx'

type Props = Deciding & {
  staged: NonNullable<EditionsAnswer['staged']>
  /** How many errors the checks found. */
  errors: number
}

/** Releases exactly what is shown, now or at a time on the event's clock, under a name and with a note. */
export function ReleaseForm({ event, answer, staged, mayDecide, decide, isBusy, errors }: Props) {
  const { openModal } = useModal()
  const { api } = useConfig().config.routes
  const [version, setVersion] = useState('')
  const [note, setNote] = useState('')
  const [when, setWhen] = useState<'now' | 'later'>('now')
  const [clock, setClock] = useState('')
  if (!mayDecide) return <p className="quiet">Managers of the event release it.</p>
  const at = when === 'later' && clock !== '' ? instantOf(clock, event.timeZone) : null
  const slug = `release-${event.id}`
  const confirm = async (): Promise<void> => {
    // A release now is of the build that was looked at; at a time, of what waits then.
    const plan = { ...(version.trim() === '' ? {} : { version }), ...(note.trim() === '' ? {} : { note }), ...(at === null ? { build: staged.build } : { at }) }
    const done = at === null ? 'Released: the public sees it now.' : `The release is set for ${spokenTimeOf(at, event.timeZone)}.`
    if (await decide(`${api}/events/${event.id}/release`, plan, done)) {
      setVersion('')
      setNote('')
      setWhen('now')
      setClock('')
    }
  }
  return (
    <form className="release-form" onSubmit={(submitted) => { submitted.preventDefault(); openModal(slug) }}>
      <div className="release-form__words">
        <div>
          <label htmlFor="release-version">Version name</label>
          <input id="release-version" maxLength={100} onChange={({ target }) => setVersion(target.value)} placeholder="1.1 Keynotes" type="text" value={version} />
        </div>
        <div>
          <label htmlFor="release-note">Note</label>
          <input id="release-note" maxLength={2000} onChange={({ target }) => setNote(target.value)} placeholder="What readers should know, if anything" type="text" value={note} />
        </div>
      </div>
      <fieldset className="release-form__when">
        <legend>When</legend>
        <label><input checked={when === 'now'} name="when" onChange={() => setWhen('now')} type="radio" /> Now</label>
        <label><input checked={when === 'later'} name="when" onChange={() => setWhen('later')} type="radio" /> At a time</label>
        {when === 'later' && <ZonedTimeInput clock={clock} id="release-at" label="Time of the release" onChange={setClock} timeZone={event.timeZone} />}
      </fieldset>
      <Button disabled={isBusy || (when === 'later' && at === null)} id="release" margin={false} size="medium" type="submit">{when === 'now' ? 'Release…' : 'Set the release…'}</Button>
      <ConfirmationModal
        body={`${countsOf(staged)}.${errors === 0 ? '' : ` The checks found ${errors} ${errors === 1 ? 'error' : 'errors'}.`}${at === null ? '' : ` What waits then goes live at ${spokenTimeOf(at, event.timeZone)}.`}${answer.release === null ? '' : ' It takes the place of the release that is set.'}${answer.hold === null ? '' : ' The hold is lifted with it.'}`}
        confirmLabel={at === null ? 'Release now' : 'Set the release'} confirmingLabel="Releasing…" heading={at === null ? 'Put this before the public?' : 'Set the release?'} modalSlug={slug} onConfirm={confirm}
      />
    </form>
  )
}
