/** What a client may cost. Answers that are kept, and 304s, cost nothing. */
export type Meter = {
  /** Takes what an answer costs to make, before it is made. @throws Problem too_many_requests */
  spend: (cost: number) => void
}
