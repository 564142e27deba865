'use client'

import type { PlanDifference, PlanView } from '../../program/importing/planView.ts'
import { byCollection, fieldWord, numberOf } from './importWords.ts'
import { DocumentLink } from './DocumentLink.tsx'
import { Doubtful } from './Doubtful.tsx'
import { Kept } from './Kept.tsx'
import { LongList } from './LongList.tsx'
import { MissingInSource } from './MissingInSource.tsx'
import { PlanNotes } from './PlanNotes.tsx'
import type { Choices } from './useChoices.ts'
import { valueInWords } from './valueInWords.ts'

type Props = {
  plan: PlanView
  /** Of the event. */
  timeZone: string
  /** Whether it was applied: then it tells what was done. */
  isDone: boolean
  /** Left out: nothing can be decided (any more). */
  choices?: Choices
}

/** A plan as a readable difference: made, changed, kept, missing, doubtful, and what there is to say of the source. */
export function PlanOf({ plan, timeZone, isDone, choices }: Props) {
  const { created, changed, event, locale } = plan
  return (
    <div className="plan difference">
      {event !== null && <p><strong>{event.name}</strong>, {event.startsOn} to {event.endsOn}, {event.timeZone}; texts are stored as “{locale}”</p>}
      {plan.writes === 0 && <p className="quiet">Nothing differs from what is here.</p>}
      {plan.doubtful.total > 0 && <Doubtful choices={choices} part={plan.doubtful} />}
      {created.total > 0 && (
        <section aria-labelledby="plan-created">
          <h3 id="plan-created"><span className="act act--new">{isDone ? 'made' : 'new'}</span> {created.total}</h3>
          {byCollection(created.shown).map(([collection, documents]) => (
            <details key={collection}>
              <summary>{numberOf(collection, documents.length)}{created.shown.length < created.total ? ' or more' : ''}</summary>
              <LongList all={documents} total={documents.length}>{({ name, place }) => <li key={place + name}>{name} <span className="quiet">{place}</span></li>}</LongList>
            </details>
          ))}
        </section>
      )}
      {changed.total > 0 && (
        <section aria-labelledby="plan-changed">
          <h3 id="plan-changed"><span className="act act--moved">changed</span> {changed.total}</h3>
          {byCollection(changed.shown).map(([collection, documents]) => (
            <details key={collection} open={documents.length <= 10}>
              <summary>{numberOf(collection, documents.length)}</summary>
              <LongList all={documents} total={documents.length}>
                {(one) => (
                  <li key={one.id}>
                    <div className="difference__head"><DocumentLink {...one} /> <span className="quiet">{one.place}</span></div>
                    <dl className="difference__changes">{one.fields.map((field) => <FieldChange difference={field} key={field.field} timeZone={timeZone} />)}</dl>
                  </li>
                )}
              </LongList>
            </details>
          ))}
        </section>
      )}
      {plan.kept.total > 0 && <Kept choices={choices} part={plan.kept} timeZone={timeZone} />}
      {plan.missing.total > 0 && <MissingInSource choices={choices} part={plan.missing} />}
      <PlanNotes notes={plan.notes} />
    </div>
  )
}

function FieldChange({ difference: { field, here, source }, timeZone }: { difference: PlanDifference; timeZone: string }) {
  return <><dt>{fieldWord(field)}</dt><dd>{here !== '' && <><del>{valueInWords(here, timeZone)}</del> <span aria-hidden="true">→</span> </>}<ins>{valueInWords(source, timeZone)}</ins></dd></>
}
