'use client'

import { Button, ConfirmationModal, useModal } from '@payloadcms/ui'
import type { ImportAnswer, ImportSource } from '../../program/importing/importsAnswer.ts'
import type { PlanView } from '../../program/importing/planView.ts'
import type { Importing } from './Imports.tsx'
import { PlanOf } from './PlanOf.tsx'
import { Understood } from './Understood.tsx'
import { useChoices } from './useChoices.ts'

type Props = Importing & { answer: ImportAnswer; plan: PlanView; source: ImportSource | undefined }

/** A plan that waits: what was understood can be put right, single things decided, and all of it applied, as drafts or published. */
export function PlanToApply({ answer: { id, options }, plan, event, address, decide, isBusy }: Props) {
  const { openModal } = useModal()
  const choices = useChoices(plan)
  const slug = `publish-import-${id}`
  const { writes } = plan
  const isNothing = writes === 0 && choices.count === 0
  const apply = (publish: boolean): Promise<boolean> => decide(`${address}/${id}/apply`, { ...choices.input, publish, digest: plan.digest }, publish ? 'It is applied and published now.' : 'It is applied now, as drafts.')
  return (
    <>
      <Understood isBusy={isBusy} options={options} plan={plan} planAgain={(mapping) => decide(`${address}/${id}/plan`, mapping, 'It is planned again.')} />
      <PlanOf choices={choices} isDone={false} plan={plan} timeZone={event.timeZone} />
      <div className="imports__actions open-import__apply">
        <Button disabled={isBusy || isNothing} margin={false} onClick={() => { void apply(false) }} size="medium">Apply as drafts</Button>
        <Button buttonStyle="secondary" disabled={isBusy || isNothing} margin={false} onClick={() => openModal(slug)} size="medium">Apply and publish…</Button>
        <span className="quiet">{isNothing ? 'Nothing differs: there is nothing to apply.' : `${writes} ${writes === 1 ? 'document' : 'documents'}, all or none.${choices.count === 0 ? '' : ` ${choices.count} decided by you.`}`}</span>
      </div>
      <ConfirmationModal
        body="What the plan makes and changes is published with it. Slots, rooms and what is public already change in public in any case."
        confirmLabel="Apply and publish" confirmingLabel="Applying…" heading="Put it before the public?" modalSlug={slug} onConfirm={async () => { await apply(true) }}
      />
    </>
  )
}
