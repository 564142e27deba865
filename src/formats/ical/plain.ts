/** A text without what no property may hold (RFC 5545 section 3.3.11): control characters; line breaks are `\\n`. */
export function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '').trim()
}
