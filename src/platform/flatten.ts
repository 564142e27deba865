/**
 * The same text in one piece. V8 keeps what was put together as a tree, ten times as large as the text, whose every node the collector copies;
 * read as a number, it becomes one run of characters.
 */
export function flatten(text: string): string {
  // The number is used, so that nobody takes the reading for idle; either way it is the same text.
  return Number(text) === 0 ? text.split('').join('') : text
}
