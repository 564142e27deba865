/** What is wrong with a language tag (BCP 47, in its canonical form); `null` if nothing. */
export function findLanguageTagFault(value: unknown): string | null {
  if (typeof value !== 'string') return 'Write a language tag, such as en or pt-BR.'
  try {
    const [canonical] = Intl.getCanonicalLocales(value)
    return canonical === value ? null : `Write this language as ${canonical}.`
  } catch {
    return `“${value}” is not a language tag. Write one such as en, de or pt-BR.`
  }
}
