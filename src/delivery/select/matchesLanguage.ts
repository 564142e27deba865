/** A language range: a BCP 47 tag, or the beginning of one. */
const range = /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i

export function isLanguageRange(text: string): boolean {
  return text.length <= 35 && range.test(text)
}

/** RFC 4647 section 3.3.1, basic filtering: `de` takes `de` and `de-CH`, whatever the case. */
export function matchesLanguage(tag: string, wanted: string): boolean {
  const [own, asked] = [tag.toLowerCase(), wanted.toLowerCase()]
  return own === asked || own.startsWith(`${asked}-`)
}
