import type { Link, RichText, Window } from '../entities.ts'
import type { EntityKind } from '../kinds.ts'
import { defaultLocale } from '../locale.ts'
import type { Localized } from '../locale.ts'
import { spokenTimeOf } from '../spokenTime.ts'

/** A value in plain words: under `''`, or under each language it is written in. Nothing where nothing is written. */
export type Words = Readonly<Record<string, string>>

/** What words are made with. */
export type Telling = {
  /** What an entity is called; never empty. */
  nameOf: (kind: EntityKind, id: string) => string
  /** Of the event: all times are on its clock. */
  timeZone: string
  tierNameOf: (tier: string) => string
}

export type Field<T> = {
  /** What editors call it. */
  label: string
  write: (value: T, telling: Telling) => Words
}

/** `programme-published` → `Programme published` */
export function spoken(value: string): string {
  const words = value.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The name of a field in a language; the first language goes without saying. */
export function labelOf(label: string, part: string): string {
  return part === '' || part === defaultLocale ? label : `${label} (${part})`
}

export const whole = (text: string | null): Words => (text === null || text === '' ? {} : { '': text })

export const plainField = (label: string): Field<string | number | null> => ({ label, write: (value) => whole(value === null ? null : String(value)) })
export const flagField = (label: string): Field<boolean> => ({ label, write: (value) => whole(value ? 'Yes' : 'No') })
export const choiceField = (label: string): Field<string | null> => ({ label, write: (value) => whole(value === null ? null : spoken(value)) })
export const listField = (label: string, write: (value: string) => string = String): Field<readonly string[]> => ({ label, write: (values) => whole(values.map(write).join(', ')) })
export const textField = (label: string): Field<Localized<string> | null> => ({ label, write: (value) => value ?? {} })
export const richTextField = (label: string): Field<Localized<RichText> | null> => ({
  label, write: (value) => Object.fromEntries(Object.entries(value ?? {}).map(([locale, { text }]) => [locale, text])),
})
export const referenceField = (label: string, kind: EntityKind): Field<string | null> => ({ label, write: (id, { nameOf }) => whole(id === null ? null : nameOf(kind, id)) })
export const referencesField = (label: string, kind: EntityKind): Field<readonly string[]> => ({
  label, write: (ids, { nameOf }) => whole(ids.map((id) => nameOf(kind, id)).join(', ')),
})
export const linksField = (label: string): Field<readonly Link[]> => ({
  label, write: (links) => whole(links.map(({ kind, label: name, url }) => `${name ?? spoken(kind)}: ${url}`).join(', ')),
})
export const windowField = (label: string): Field<Window | null> => ({
  label,
  write: (value, { timeZone }) => {
    const time = (word: string, at: string | null | undefined): string[] => (at ? [`${word} ${spokenTimeOf(at, timeZone)}`] : [])
    return whole([...time('from', value?.opensAt), ...time('until', value?.closesAt), ...(value?.url ? [value.url] : [])].join(', '))
  },
})
