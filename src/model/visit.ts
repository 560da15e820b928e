/** One thing that was looked up: which entry, where and when. */
export interface Visit {
  readonly entry: string;
  readonly article: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Title and address of the page it was looked up on; `null` where it was not on a page. */
  readonly page: { readonly title: string; readonly address: string } | null;
}
