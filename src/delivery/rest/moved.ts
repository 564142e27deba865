/** What was asked for goes by another slug now; the address with that is the one to use. */
export class Moved extends Error {
  override readonly name = 'Moved'
  readonly from: string
  readonly to: string

  constructor(from: string, to: string) {
    super(`${from} is ${to} now`)
    this.from = from
    this.to = to
  }
}
