import type { Steps } from '../program/steps.ts'

/** What JSON can say. A member that is `undefined` is none. A list that is made while it is written has to be gone into. */
export type Json = string | number | boolean | null | undefined | Iterable<Json> | { readonly [name: string]: Json }

/**
 * The text that `JSON.stringify` gives, which can be put down after each piece.
 * @param depth how many levels of lists and objects are gone into; what is below them is a piece.
 * @param write how a piece is written.
 */
export function* writeJson(value: Json, depth: number, write: (piece: Json) => string = JSON.stringify): Steps<string> {
  if (depth === 0 || typeof value !== 'object' || value === null) {
    const text = write(value)
    yield
    return text
  }
  let text = ''
  if (isList(value)) {
    for (const entry of value) text += (text === '' ? '' : ',') + (yield* writeJson(entry ?? null, depth - 1, write))
    return `[${text}]`
  }
  for (const [name, member] of Object.entries(value)) {
    if (member !== undefined) text += `${text === '' ? '' : ','}${write(name)}:${yield* writeJson(member, depth - 1, write)}`
  }
  return `{${text}}`
}

function isList(value: Iterable<Json> | { readonly [name: string]: Json }): value is Iterable<Json> {
  return Symbol.iterator in value
}
