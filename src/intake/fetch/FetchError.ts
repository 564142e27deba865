/** Why an address could not be fetched from. The message says it to whoever gave the address. */
export type FetchFault =
  /** No http(s) address, one with a password in it, or with another port than web servers have. */
  | 'bad-address'
  /** Its host leads to an address that is not public. */
  | 'not-public'
  /** Its host is not known, nobody answers, the connection broke off. */
  | 'unreachable'
  | 'timeout'
  /** It answered, but not with 200; `status` says with what. */
  | 'status'
  /** It answered with another address. */
  | 'redirect'
  | 'too-large'
  /** What came can't be unpacked. */
  | 'damaged'

export class FetchError extends Error {
  override readonly name = 'FetchError'
  readonly code: FetchFault
  /** What the server answered with, where it did. */
  readonly status: number | null
  constructor(code: FetchFault, message: string, { status = null, ...options }: ErrorOptions & { status?: number | null } = {}) {
    super(message, options)
    this.code = code
    this.status = status
  }

  /** Whether nobody answered. */
  get isSilence(): boolean {
    return this.code === 'timeout' || this.code === 'unreachable'
  }
}
