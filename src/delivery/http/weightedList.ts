/** An element of a list with weights, such as `br;q=0.8`: lower case, weight 0 to 1. */
export type Weighted = { value: string; weight: number }

/**
 * Reads `Accept`, `Accept-Encoding` and their like (RFC 9110 section 12.4.2). Other parameters than `q` are dropped; an
 * element whose weight can't be read counts as 0.
 */
export function readWeightedList(header: string): Weighted[] {
  return header.split(',').flatMap((element) => {
    const [value = '', ...parameters] = element.split(';').map((part) => part.trim().toLowerCase())
    if (value === '') return []
    const q = parameters.find((parameter) => /^q\s*=/.test(parameter))
    return [{ value, weight: q === undefined ? 1 : readWeight(q.replace(/^q\s*=\s*/, '')) }]
  })
}

function readWeight(text: string): number {
  return /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(text) ? Number(text) : 0
}
