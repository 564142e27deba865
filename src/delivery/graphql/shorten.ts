/** A text cut to at most so many characters, before a word if there is one in reach; an ellipsis marks the cut. */
export function shorten(text: string, maxLength: number): string {
  // No text has more characters than units: most are short enough, and need not be taken apart to know it.
  if (text.length <= maxLength) return text
  const characters = Array.from(text.slice(0, 2 * maxLength + 2))
  if (characters.length <= maxLength) return text
  const room = characters.slice(0, maxLength - 1).join('')
  const isBetweenWords = /^\s/u.test(characters[maxLength - 1] ?? '')
  const lastSpace = room.search(/\s+\S*$/u)
  const cut = isBetweenWords || lastSpace <= 0 ? room : room.slice(0, lastSpace)
  return `${cut.trimEnd()}…`
}
