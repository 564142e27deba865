'use client'

import { Button, ConfirmationModal, useModal } from '@payloadcms/ui'
import type { ImportAnswer, ImportSource } from '../../program/importing/importsAnswer.ts'
import { spokenTimeOf } from '../../program/spokenTime.ts'
import type { Importing } from './Imports.tsx'
import { isMoving, stateWords } from './importWords.ts'
import { PlanOf } from './PlanOf.tsx'
import { PlanToApply } from './PlanToApply.tsx'

type Props = Importing & { answer: ImportAnswer; sources: readonly ImportSource[]; mayEdit: boolean; close: () => void }

/** One import: how far it is, what it would do or did, and what can be done with it. */
export function OpenImport({ answer, close, mayEdit, sources, ...importing }: Props) {
  const { address, event } = importing
  const { id, source, files, url, state, error, madeBy, madeAt, plan, isReplanned, expiresAt } = answer
  const waits = state === 'planned' || state === 'failed'
  return (
    <div className="open-import">
      <p>
        <strong>{source}</strong> from {url ?? files.join(', ')}, {madeBy === null ? '' : `by ${madeBy}, `}{spokenTimeOf(madeAt, event.timeZone)}: {stateWords[state]}.{' '}
        {waits && expiresAt !== null && <span className="quiet">Thrown away on {spokenTimeOf(expiresAt, event.timeZone)} unless it is applied.</span>}
      </p>
      {error !== null && <p className="notice notice--error" role="alert"><span className="severity severity--error">Error</span> {error.message}</p>}
      {state === 'expired' && <p className="notice">Nobody applied it in time. Bring the files again.</p>}
      {isMoving(state) && <Progress answer={answer} />}
      {waits && isReplanned && <p className="notice" role="status">The content of the event changed since the plan was shown first: this is the plan as it is now.</p>}
      {plan !== null && waits && mayEdit && <PlanToApply {...importing} answer={answer} key={plan.digest} plan={plan} source={sources.find(({ name }) => name === source)} />}
      {plan !== null && !(waits && mayEdit) && !isMoving(state) && <PlanOf isDone={!waits} plan={plan} timeZone={event.timeZone} />}
      {state === 'applied' && <Undo {...importing} answer={answer} mayEdit={mayEdit} />}
      <div className="imports__actions">
        <Button buttonStyle="secondary" margin={false} onClick={close} size="small">Close</Button>
        {mayEdit && (waits || state === 'refused' || state === 'expired') && (
          <Button buttonStyle="secondary" disabled={importing.isBusy} margin={false} onClick={() => { void importing.decide(`${address}/${id}`, null, 'Thrown away. Nothing of the event was changed.').then((isDone) => { if (isDone) close() }) }} size="small">Throw it away</Button>
        )}
      </div>
    </div>
  )
}

function Progress({ answer: { state, progress } }: { answer: ImportAnswer }) {
  const text = state === 'reading' ? 'Reading the files and planning…' : state === 'applying' ? 'Applying the plan…' : 'Taking it back…'
  return (
    <div className="open-import__progress" role="status">
      <span>{text}{progress === null ? '' : ` ${progress.done} of ${progress.total} documents`}</span>
      <progress aria-label={text} max={progress?.total ?? 1} {...(progress === null ? {} : { value: progress.done })} />
    </div>
  )
}

/** Takes the whole import back, or says why that can’t be. */
function Undo({ answer: { id, undo }, address, decide, isBusy, mayEdit }: Importing & { answer: ImportAnswer; mayEdit: boolean }) {
  const { openModal } = useModal()
  const slug = `undo-import-${id}`
  if (!undo.possible) {
    return (
      <div className="notice">
        <strong>It can’t be undone as a whole:</strong>
        <ul>{undo.reasons.map((reason) => <li key={reason}>{reason}</li>)}</ul>
      </div>
    )
  }
  if (!mayEdit) return null
  return (
    <>
      <Button buttonStyle="secondary" disabled={isBusy} margin={false} onClick={() => openModal(slug)} size="small">Undo the import…</Button>
      <ConfirmationModal
        body="What it made goes for good, and what it changed becomes as it was before. What was published becomes public as it was, too." confirmLabel="Undo it" confirmingLabel="Undoing…" heading={`Undo import ${id}?`} modalSlug={slug}
        onConfirm={async () => { await decide(`${address}/${id}/undo`, {}, 'It is taken back now.') }}
      />
    </>
  )
}
