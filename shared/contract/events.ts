/** What main tells a page without being asked. */
export interface Events {
  /** Something was committed: queries of these features may be out of date. */
  changed: { readonly features: readonly string[] };
  /** The ledger process went away or came back. */
  ledger: { readonly state: 'starting' | 'ready' | 'failed'; readonly code: string | null };
}

export type EventName = keyof Events;
export const eventNames = ['changed', 'ledger'] as const satisfies readonly EventName[];
