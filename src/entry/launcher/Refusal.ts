/** Why we can't go on, in one line that says what to do. Printed without a stack. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}
