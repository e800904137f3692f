// Loaded before the ledger's own bundle: its clock can be set by a message, as a person (or a flat battery) sets a computer's.
const Real = Date;
let offset = 0;
const now = () => Real.now() + offset;

const Shifted = class extends Real {
  /** @param {unknown[]} given */
  constructor(...given) {
    if (given.length === 0) super(now());
    else super(.../** @type {[number]} */ (given));
  }
  /** @override */
  static now() {
    return now();
  }
};
// Called without `new`, it would give a text: nothing in the program does.
globalThis.Date = /** @type {DateConstructor} */ (/** @type {unknown} */ (Shifted));

process.on('message', (message) => {
  const { type, ms } = /** @type {{ type?: string, ms?: number }} */ (message);
  if (type === 'clock') offset = ms ?? 0;
});
