/** What went wrong without being a refusal, for the log: whole, with where it was. */
export const faultText = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
