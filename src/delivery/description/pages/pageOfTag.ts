/** Address of the page with the operations of a tag. */
export function pageOfTag(tag: string): string {
  return `/docs/${tag.toLowerCase()}`
}
