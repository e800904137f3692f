/** What no file system takes, or what an old one reads another way; a path's own letters first. */
// oxlint-disable-next-line no-control-regex -- control characters are just what is meant
const NOT_IN_NAMES = /[\\/:*?"<>|\u0000-\u001F]/g;

/**
 * Names of files out of families' codes, which may hold whatever stands on a label: `statement-F07.pdf`. Two codes that
 * would come to one name where capitals are not told apart (a stick) get a number.
 */
export class FileNames {
  readonly #taken = new Set<string>();

  of(code: string): string {
    const safe = code.replace(NOT_IN_NAMES, '_').replace(/[. ]+$/, '_');
    for (let count = 1; ; count += 1) {
      const name = count === 1 ? safe : `${safe}-${count}`;
      const folded = name.normalize('NFC').toLowerCase();
      if (this.#taken.has(folded)) continue;
      this.#taken.add(folded);
      return name;
    }
  }
}
