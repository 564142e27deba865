/** Marks that readers leave out when they type: of Latin, Greek and Cyrillic letters, Hebrew points, Arabic vowels and tatweel. */
const marks = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\u{1f3fb}-\u{1f3ff}]/gu

/** Letters that do not come apart into a base and a mark. */
const letters: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i', ħ: 'h', ŋ: 'n', ς: 'σ', ى: 'ي', ة: 'ه', ٱ: 'ا' }
const special = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu')

/** Scripts that are written without spaces between words. */
const unspaced = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー'
const pieces = new RegExp([
  `[${unspaced}][${unspaced}\\p{M}]*`,
  // C++, C#
  '(?<![\\p{L}\\p{N}])\\p{L}(?:\\+\\+|#)(?![\\p{L}\\p{N}])',
  `(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}]|(?<=\\p{L})['’ʼ](?=\\p{L}))+`,
  '\\p{RI}\\p{RI}',
  '\\p{Extended_Pictographic}',
].join('|'), 'gu')
const isUnspaced = new RegExp(`^[${unspaced}]`, 'u')
const isWord = /^[\p{L}\p{N}\p{M}'’ʼ]+$/u

/** Without accents, vowel points, capitals and other forms of one letter: `Über` is `uber`, `ﬁ` is `fi`, full width is half. */
export function fold(text: string): string {
  // The quick way for what most texts are made of.
   
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase()
  return text.normalize('NFKD').replace(marks, '').normalize('NFC').toLowerCase().replace(marks, '').replace(special, (letter) => letters[letter] ?? letter)
}

/**
 * The words of a text as they are kept: folded; of a run without spaces each two neighbouring characters, and the last; parts
 * of a word with capitals inside too (`OpenTofu` is found as `tofu`). A longer word than 40 characters counts by its first 40.
 */
export function wordsOf(text: string): string[] {
  const words: string[] = []
  for (const [piece] of text.matchAll(pieces)) {
    if (isUnspaced.test(piece)) words.push(...pairsOf(fold(piece)), fold(lastOf(piece)))
    else {
      words.push(clip(fold(piece.replace(/['’ʼ]/g, ''))))
      if (isWord.test(piece)) for (const part of partsOf(piece)) words.push(clip(fold(part)))
    }
  }
  return words.filter((word) => word !== '')
}

/** The words that somebody looks for, each once: like `wordsOf`, without what stands in for parts of words. */
export function wantedWords(text: string, most = 16): string[] {
  const words: string[] = []
  for (const [piece] of text.matchAll(pieces)) {
    if (isUnspaced.test(piece)) words.push(...pairsOf(fold(piece)))
    else words.push(clip(fold(piece.replace(/['’ʼ]/g, ''))))
  }
  return [...new Set(words.filter((word) => word !== ''))].slice(0, most)
}

/** True for words of a script without spaces: they are looked for by their beginning, however short they are. */
export function isFromRun(word: string): boolean {
  return isUnspaced.test(word)
}

function pairsOf(run: string): string[] {
  const characters = charactersOf(run)
  if (characters.length < 2) return characters
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`)
}

function lastOf(run: string): string {
  return charactersOf(run).at(-1) ?? ''
}

/** Each character with the marks that belong to it. */
function charactersOf(run: string): string[] {
  return run.match(/\P{M}\p{M}*/gu) ?? []
}

function partsOf(word: string): string[] {
  // An apostrophe or a capital inside makes parts; both are rare.
  if (!/['’ʼ]|\p{Ll}\p{Lu}/u.test(word)) return []
  return word.split(/['’ʼ]|(?<=\p{Ll})(?=\p{Lu})/u).filter((part) => part.length > 1)
}

function clip(word: string): string {
  return word.length > 40 ? word.slice(0, 40) : word
}
