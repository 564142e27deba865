/** What makes two names those of one organization: all but letter case, punctuation at the ends and the legal form. */
export function organizationKeyOf(name: string): string {
  const plain = name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()
  const bare = plain.replace(/^the /, '').replace(/(?:[,\s]+(?:inc|ltd|llc|corp|co|gmbh|ag|se|sa|s\.a|bv|b\.v|plc|pty ltd|kg|oy|ab|srl|sas|limited|incorporated|corporation)\.?)+$/, '').replace(/^[.,\s]+|[.,\s]+$/g, '')
  return bare === '' ? plain : bare
}
