/**
 * A text without what no property may hold (RFC 5545 section 3.3.11): control characters; line breaks are `\\n`, those of
 * Unicode too, at which readers would end the line.
 */
export function plain(text: string): string {
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '').trim()
}
