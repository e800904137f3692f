import { median, percentile, timed, type Figure, type Part } from '../figure';
import { openGrown } from '../ledgers';
import { must, openDrawer, productsOf, threeLines } from '../three-lines';

const ROUNDS = 200;
const WARM_UP = 20;

export const part: Part = {
  about: 'a sale of three lines and two payments, asked of the ledger, until it is on the disk',
  run({ ledgers }) {
    const open = ledgers.map(({ lines, path }) => {
      const ledger = openGrown(path);
      openDrawer(ledger);
      const [onDisk, inMemory]: number[][] = [[], []];
      return { lines, ledger, products: productsOf(ledger), onDisk, inMemory };
    });
    // In turns, so that a disk that has a bad moment has it for all of them.
    for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
      for (const { ledger, products, onDisk, inMemory } of open) {
        for (const [mode, times] of [
          ['FULL', onDisk],
          ['OFF', inMemory],
        ] as const) {
          const cart = threeLines(products);
          ledger.db.pragma(`synchronous = ${mode}`);
          const took = timed(() => must(ledger, 'sales.ringUp', cart));
          if (round >= WARM_UP) times?.push(took);
        }
      }
    }
    const figures = open.flatMap(({ lines, onDisk = [], inMemory = [] }): Figure[] => [
      { what: 'median', size: lines, value: median(onDisk), unit: 'ms' },
      { what: 'p95', size: lines, value: percentile(onDisk, 0.95), unit: 'ms' },
      { what: 'median, without waiting for the disk', size: lines, value: median(inMemory), unit: 'ms' },
    ]);
    for (const { ledger } of open) ledger.close();
    const [smallest, largest] = [open[0], open.at(-1)];
    if (smallest === undefined || largest === undefined || smallest === largest) return figures;
    const ratio = (pick: 'onDisk' | 'inMemory') => median(largest[pick] ?? []) / median(smallest[pick] ?? []);
    const times = `${largest.lines} lines against ${smallest.lines}`;
    return [
      ...figures,
      { what: `median, ${times}`, value: ratio('onDisk'), unit: '×', aim: 1.2 },
      { what: `without the disk, ${times}`, value: ratio('inMemory'), unit: '×' },
    ];
  },
};
