/** A PDF of more rows would be some hundred pages that nobody turns, and would take minutes and gigabytes to lay out. */
export const MOST_PAPER_ROWS = 3000;
