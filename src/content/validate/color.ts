/** What is wrong with a colour; `null` if nothing. */
export function findColorFault(value: unknown): string | null {
  return typeof value === 'string' && /^#[0-9a-f]{6}$/.test(value) ? null : 'Write a colour as # and six digits 0–9 or a–f, such as #7a3cff.'
}
