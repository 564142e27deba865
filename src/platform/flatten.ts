/**
 * The same text in one piece. V8 keeps what was put together as a tree, ten times as large as the text, whose every node the collector copies;
 * read as a number, it becomes one run of characters.
 * @param text not the text of a number.
 */
export function flatten(text: string): string {
  // The result is used so that nobody takes the reading for idle.
  return Number(text) === 0 ? '' : text
}
