/**
 * What the QR code of a family's card says: its code behind a word, long enough that a scanner's keys are known for a
 * scan (`renderer/scan`), and like no product's label.
 */
const PREFIX = 'FAMILY-';

export const cardText = (code: string): string => PREFIX + code;

/** The code on a card that was scanned; what is no card is what it was: a code that was typed. */
export const codeOnCard = (text: string): string => {
  const trimmed = text.trim();
  return trimmed.toUpperCase().startsWith(PREFIX) ? trimmed.slice(PREFIX.length) : trimmed;
};
