import { initialsOf } from '../organizationKeyOf.ts'

/** Organizations that may be the same under another name. */
export type Lookalikes = {
  add: (key: string, name: string) => void
  /** Name of another organization that may be this one; `null` if none is alike. */
  find: (key: string) => string | null
}

/** Words at the end by which one company calls itself now so, now otherwise. What names a part of one is none: cloud, research, Europe. */
const loose = /(?:\s+(?:labs?|technolog(?:y|ies)|group|software|systems|solutions|holdings?|foundation|project)|\.(?:io|com|org|net|ai|dev|nz))+$/
/** Letters of the shortest names of which one letter makes no other. */
const shortest = 8

/**
 * Finds names that a person would ask about: written in other spaces, dots or accents, with or without “Labs” and the like, the initials
 * of another, or one letter away. They are shown, never taken for the same.
 * @param keys are those of `organizationKeyOf`.
 */
export function lookalikes(): Lookalikes {
  const names = new Map<string, string>()
  const byForm = new Map<string, Set<string>>()
  return {
    add: (key, name) => {
      if (names.has(key)) return
      names.set(key, name)
      for (const form of formsOf(key)) byForm.set(form, (byForm.get(form) ?? new Set()).add(key))
    },
    find: (key) => {
      const candidates = formsOf(key).flatMap((form) => [...(byForm.get(form) ?? [])])
      const found = candidates.find((other) => other !== key && areAlike(key, other))
      return found === undefined ? null : (names.get(found) ?? null)
    },
  }
}

/** Alike names have one of these in common. */
function formsOf(key: string): string[] {
  const letters = lettersOf(key)
  const initials = initialsOf(key)
  // Two words that are one letter apart have a rest in common when one letter of each is left out.
  const rests = letters.length < shortest || letters.length > 60 ? [] : [letters, ...Array.from(letters, (_, at) => `${letters.slice(0, at)}${letters.slice(at + 1)}`)]
  return [bareOf(key), ...(initials.length >= 3 ? [initials] : []), ...rests.map((rest) => `rest ${rest}`)].filter((form) => form !== '')
}

function areAlike(one: string, other: string): boolean {
  const [a, b] = [bareOf(one), bareOf(other)]
  const stands = (initials: string, name: string): boolean => initials.length >= 3 && initials === name
  return a === b || stands(initialsOf(one), b) || stands(initialsOf(other), a) || isOneLetterApart(lettersOf(one), lettersOf(other))
}

function bareOf(key: string): string {
  return lettersOf(key.replace(loose, '')) || lettersOf(key)
}

function lettersOf(name: string): string {
  return name.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '')
}

/** One letter more, less, another, or two swapped; numbers tell names apart. */
function isOneLetterApart(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a]
  if (short.length < shortest || long.length - short.length > 1 || long.replace(/\D/g, '') !== short.replace(/\D/g, '')) return false
  let at = 0
  while (at < short.length && long[at] === short[at]) at += 1
  if (long.length > short.length) return long.slice(at + 1) === short.slice(at)
  const isSwapped = long[at] === short[at + 1] && long[at + 1] === short[at] && long.slice(at + 2) === short.slice(at + 2)
  return isSwapped || long.slice(at + 1) === short.slice(at + 1)
}
