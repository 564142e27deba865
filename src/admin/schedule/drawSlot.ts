import { z } from 'zod'

const drawnSchema = z.object({ title: z.string(), people: z.string(), time: z.string(), marks: z.array(z.string()), label: z.string() })

/** The inside of a slot in a grid: for eyes in short lines, for screen readers one sentence with everything. */
export function drawSlot(properties: unknown): Node[] {
  const slot = drawnSchema.safeParse(properties)
  if (!slot.success) return [] // the grid's own preview of an empty selection
  const { label, marks, people, time, title } = slot.data
  const seen = span('schedule-slot__text', '')
  seen.ariaHidden = 'true'
  seen.append(span('schedule-slot__title', title), span('schedule-slot__time', [time, ...marks].join(' · ')))
  if (people !== '') seen.append(span('schedule-slot__people', people))
  return [span('schedule-hidden', label), seen]
}

function span(name: string, text: string): HTMLSpanElement {
  const element = document.createElement('span')
  element.className = name
  element.textContent = text
  return element
}
