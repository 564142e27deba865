/** A stretch of text, and the address it is, if it is one. */
export type Stretch = { text: string; url: string | null }

/** Bare addresses in a plain text. Punctuation that ends a sentence, and a bracket that was not opened within, stays outside. */
export function findUrls(text: string): Stretch[] {
  const stretches: Stretch[] = []
  let done = 0
  for (const found of text.matchAll(/https?:\/\/[^\s<>"“”„`|\\^{}]{1,2000}/gi)) {
    const url = trimUrl(found[0])
    if (!URL.canParse(url)) continue
    if (found.index > done) stretches.push({ text: text.slice(done, found.index), url: null })
    stretches.push({ text: url, url })
    done = found.index + url.length
  }
  if (done < text.length) stretches.push({ text: text.slice(done), url: null })
  return stretches
}

function trimUrl(found: string): string {
  let url = found
  for (;;) {
    const last = url.at(-1) ?? ''
    const isOpened = last === ')' ? count(url, '(') >= count(url, ')') : last === ']' ? count(url, '[') >= count(url, ']') : false
    if (!/[.,;:!?'’*_~)\]»]/.test(last) || isOpened) return url
    url = url.slice(0, -1)
  }
}

function count(text: string, character: string): number {
  return text.split(character).length - 1
}
