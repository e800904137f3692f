const WIDTH = 30;

/** A bar on stderr that is drawn over itself; on anything but a terminal, one line for each tenth. */
export class Progress {
  readonly #all: number;
  readonly #what: string;
  #shown = -1;

  constructor(all: number, what: string) {
    this.#all = all;
    this.#what = what;
  }

  show(done: number): void {
    const isTerminal = process.stderr.isTTY;
    const steps = isTerminal ? 100 : 10;
    const part = Math.min(1, done / this.#all);
    const step = Math.floor(part * steps);
    if (step === this.#shown) return;
    this.#shown = step;
    const full = Math.round(part * WIDTH);
    const bar = `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}`;
    const text = `${bar} ${Math.round(part * 100)} %  ${done} of ${this.#all} ${this.#what}`;
    process.stderr.write(isTerminal ? `\r${text}${part === 1 ? '\n' : ''}` : `${text}\n`);
  }
}
