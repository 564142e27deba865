/** What was asked for goes by another slug now; the address with that is the one to use. */
export class Moved extends Error {
  override readonly name = 'Moved'
  readonly from: string
  readonly to: string
  /** The parameter that named it; `null`: the path did. */
  readonly parameter: string | null

  constructor(from: string, to: string, parameter: string | null = null) {
    super(`${from} is ${to} now`)
    this.from = from
    this.to = to
    this.parameter = parameter
  }

  /** Of the answer that leads there. @param url the one that was asked for. */
  headersFrom(url: URL): Record<string, string> {
    return { 'location': this.leadFrom(url), 'cache-control': 'public, max-age=0, s-maxage=60' }
  }

  /** The address with the slug of today. @param url the one that was asked for. */
  leadFrom(url: URL): string {
    const { from, to, parameter } = this
    if (parameter === null) return url.pathname.split('/').map((part) => (decodeURIComponent(part) === from ? encodeURIComponent(to) : part)).join('/') + url.search
    const query = new URLSearchParams([...url.searchParams].map(([name, value]) =>
      [name, name === parameter || name.startsWith(`${parameter}[`) ? value.split(',').map((part) => (part.trim() === from ? to : part)).join(',') : value]))
    return `${url.pathname}?${query.toString()}`
  }
}
