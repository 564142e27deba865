import type { EventView, View } from '../../rest/view.ts'
import { builder } from '../builder.ts'
import { findEvent } from '../findEvent.ts'
import { isGiven } from '../isGiven.ts'

/** Of which event a list is that might be of all. */
export const eventArgument = builder.args((t) => ({
  event: t.string({ description: 'Slug or id of an event, such as `kubecon-cloudnativecon-eu-2026`. Without: all events.' }),
}))

/** The event, or all there are: whatever event was looked at before. @throws NOT_FOUND, GONE */
export function lookAtOneOrAll(view: View, event: string | null | undefined): EventView | (View & { event: null }) {
  return isGiven(event) ? findEvent(view, event) : { ...view, event: null }
}
