/** A stack that is deeper than this says no more. */
const LONGEST = 4_000;

/** Names of code in quotes, `reading 'price'`: they say where to look. Anything else in quotes was somebody's. */
const nameOfCode = /^[A-Za-z_$][\w$.:/-]{0,40}$/;
const threeDigits = /\d{3}/;

const keptQuote = (whole: string, inner: string): string =>
  nameOfCode.test(inner) && !threeDigits.test(inner) ? whole : whole.charAt(0) + '…' + whole.charAt(0);

/**
 * What may be kept of an error's text: where in the code it happened, and nothing that somebody typed. PINs, phones and
 * bank numbers are four digits or more (a line and column of the code stay); names are not ASCII or stand in quotes; the
 * home folder has its owner's name.
 */
export function scrub(text: string): string {
  return text
    .slice(0, LONGEST)
    .replaceAll(/[^\t\n\x20-\x7e]+/g, '…')
    .replaceAll(/(?:\/(?:home|Users)|[A-Za-z]:\\Users)[/\\][^/\\\s:)]+/g, '~')
    .replaceAll(/'([^'\n]*)'/g, keptQuote)
    .replaceAll(/"([^"\n]*)"/g, keptQuote)
    .replaceAll(/`([^`\n]*)`/g, keptQuote)
    .replaceAll(
      /(:\d{1,6}:\d{1,5}(?!\d))|\+?\d(?:[ .()_-]{0,2}\d){3,}/g,
      (_whole, place: string | undefined) => place ?? '#',
    );
}
