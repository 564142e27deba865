/** The C0 set but tab and line breaks, and delete: XML 1.0 forbids most, PostgreSQL refuses NUL. */
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

/** The text without characters that no text may hold. */
export function cleanText(text: string): string {
  return text.replace(controlCharacters, '').toWellFormed()
}
