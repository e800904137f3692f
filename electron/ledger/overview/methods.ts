/** The ways of payment, in the order in which screens and papers name them. */
export const tenderMethods = ['cash', 'card', 'transfer', 'direct'] as const;
export type TenderMethod = (typeof tenderMethods)[number];
