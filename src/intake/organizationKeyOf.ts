/** Legal forms as they are written in lower case without dots and spaces: `e. V.` is `ev`. */
const legalForms: ReadonlySet<string> = new Set([
  'inc', 'incorporated', 'corp', 'corporation', 'co', 'ltd', 'limited', 'ltda', 'llc', 'llp', 'lp', 'plc', 'pty', 'pte', 'pvt', 'private',
  'gmbh', 'mbh', 'ggmbh', 'ag', 'kg', 'kgaa', 'ohg', 'ug', 'ev', 'se', 'sa', 'sas', 'sarl', 'spa', 'srl', 'sl', 'bv', 'nv', 'ab', 'as', 'asa', 'aps', 'oy', 'oyj', 'sro', 'kk',
  '株式会社', '有限公司', '股份有限公司',
])

/**
 * What makes two names those of one organization: all but letter case, typography, “The” in front, the legal form at the end (or, in
 * Japanese, in front), and its initials in brackets behind it. What is more than that is another organization: “Google Cloud” is not “Google”.
 */
export function organizationKeyOf(name: string): string {
  const plain = name.normalize('NFKC').toLowerCase().replace(/[’‘`]/g, '\'').replace(/[‐‑–—]/g, '-').replace(/\s+and\s+/g, ' & ').replace(/\s+/g, ' ').trim()
  const bare = withoutInitials(withoutLegalForms(plain.replace(/^(?:the |株式会社\s?)/, ''))).replace(/^[.,&\s]+|[.,&\s]+$/g, '')
  return bare === '' ? plain : bare
}

/** The first letters of the words of a name: `cncf`. Empty of fewer than two words. */
export function initialsOf(key: string): string {
  const words = key.split(/[\s-]+/).filter((word) => /^[\p{L}\p{N}]/u.test(word) && !/^(?:of|for|the|in|de|der|und|et)$/.test(word))
  return words.length < 2 ? '' : words.map((word) => word.slice(0, 1)).join('')
}

/** Words at the end that are a legal form, one or two of them together (`e. v.`, `s. a.`), with the commas before them. */
function withoutLegalForms(name: string): string {
  const words = name.replace(/(株式会社|有限公司|股份有限公司)$/, ' $1').split(' ')
  while (words.length > 1) {
    const isForm = (count: number): boolean => words.length > count && legalForms.has(words.slice(-count).join('').replace(/[.,()/]/g, ''))
    const last = words.at(-1) ?? ''
    if (isForm(1) || last === '&') words.pop()
    else if (last.length <= 2 && isForm(2)) words.splice(-2)
    else break
  }
  return words.join(' ')
}

function withoutInitials(name: string): string {
  const [, long = '', short = ''] = /^(.*\S) ?\(([\p{L}\p{N}]{2,8})\)$/u.exec(name) ?? []
  return short !== '' && initialsOf(long) === short ? long : name
}
