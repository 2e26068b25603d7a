/**
 * How much a query may cost: postings looked at, which is what time goes to. Counted, not timed, so
 * that the same search of the same library always gives the same answer.
 */
export class Budget {
  /** Whether something of the query was left out. */
  exceeded = false;

  constructor(private left: number) {}

  /** Whether there is enough left for this; if so it is spent. */
  spend(postings: number): boolean {
    if (postings > this.left) {
      this.exceeded = true;
      return false;
    }
    this.left -= postings;
    return true;
  }
}
