/** What a payment to a family shows of it. */
export interface PayableFamily {
  readonly name: string;
  /** Null: nobody wrote it down. */
  readonly phone: string | null;
}
