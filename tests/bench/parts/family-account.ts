import { rmSync } from 'node:fs';
import type { Page } from 'playwright';
import ar from '../../../renderer/i18n/ar.json';
import { Ledger } from '../../../electron/ledger/ledger';
import type { Output } from '../../../shared/contract';
import type { Pos } from '../../../shared/contract/page';
import { letFamilyIn, OWN_PIN } from '../../e2e/harness/families';
import { launchTill } from '../../e2e/harness/launch-till';
import { ask, signIn } from '../../e2e/harness/stall';
import { median, percentile, timed, type Figure, type Part } from '../figure';
import { FAMILY, makeFamilyStall } from '../window/family-stall';
import { untilPainted, watchPaint } from '../window/painted';

const LINES = 5_000;
const ROUNDS = 30;
const AIM = 100;
const FIGURES = `[aria-label="${ar.earnings.figures}"]`;

const both = (what: string, times: readonly number[], aim?: number): Figure[] => [
  { what: `${what}, median`, value: median(times), unit: 'ms', ...(aim === undefined ? {} : { aim }) },
  { what: `${what}, p95`, value: percentile(times, 0.95), unit: 'ms', ...(aim === undefined ? {} : { aim }) },
];

/** What the ledger takes to answer, without a window. */
function inLedger(path: string): Figure[] {
  const opened = Ledger.open(path);
  if (!opened.ok) throw new Error(opened.error.code);
  const ledger = opened.value;
  const must = <C extends 'earnings.look' | 'earnings.statement'>(channel: C, input: unknown): Output<C> => {
    const answer = ledger.call({ kind: 'family', family: FAMILY }, channel, input);
    if (!answer.ok) throw new Error(`${channel}: ${answer.error.code}`);
    return answer.value as Output<C>;
  };
  const look = (kind: 'today' | 'all') =>
    Array.from({ length: ROUNDS }, () => timed(() => must('earnings.look', { period: { kind } })));
  const whole = () => {
    let after: number | null = 0;
    let upTo: number | null = null;
    while (after !== null) {
      const part: Output<'earnings.statement'> = must('earnings.statement', { after, upTo });
      after = part.next;
      upTo = part.head.upTo;
    }
  };
  const figures = [
    ...both('its day, in the ledger', look('today'), AIM),
    ...both('the whole exhibition, in the ledger', look('all'), AIM),
    {
      what: 'its statement, every line, in the ledger, median',
      value: median(Array.from({ length: 10 }, () => timed(whole))),
      unit: 'ms',
    },
  ];
  ledger.close();
  return figures;
}

/** From the code to the PIN, and how long from its last key until the figures are painted. */
async function open(page: Page): Promise<number> {
  await page.getByRole('button', { name: ar.earnings.title }).click();
  await page.getByLabel(ar.earnings.code).fill(FAMILY);
  await page.keyboard.press('Enter');
  await page.locator('input[type=password]').fill(OWN_PIN);
  const took = await untilPainted(page, { key: 'Enter', selector: FIGURES }, () =>
    page.keyboard.press('Enter'),
  );
  await page.getByRole('button', { name: ar.earnings.done }).click();
  await page.getByRole('search').waitFor();
  return took;
}

/** The PIN alone, from the page and back: it takes long on purpose (scrypt), whoever has sold however much. */
const pinAlone = (page: Page): Promise<number> =>
  page.evaluate(
    async ([code, pin]) => {
      const { pos } = globalThis as unknown as { pos: Pos };
      const from = performance.now();
      await pos.call('earnings.signIn', { code, pin });
      return performance.now() - from;
    },
    [FAMILY, OWN_PIN] as const,
  );

export const part: Part = {
  about: `a family with ${LINES} sale lines opens its account`,
  async run() {
    const { userData, path } = makeFamilyStall(LINES);
    const till = await launchTill({ userData });
    try {
      const { page } = till;
      await signIn(page);
      await ask(page, 'shifts.open', { id: crypto.randomUUID(), till: 'T1', float: 20_000 });
      await letFamilyIn(page, FAMILY);
      await watchPaint(page);
      await page.getByRole('search').waitFor();
      const times: number[] = [];
      for (let round = -3; round < ROUNDS; round += 1) {
        const took = await open(page);
        if (round >= 0) times.push(took);
      }
      const pins: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) pins.push(await pinAlone(page));
      return [
        ...both('PIN confirmed to figures painted', times),
        ...both('of it the PIN’s own check', pins),
        {
          what: 'the account without that check, median',
          value: median(times) - median(pins),
          unit: 'ms',
          aim: AIM,
        },
        ...inLedger(path),
      ];
    } finally {
      await till.kill();
      rmSync(userData, { recursive: true, force: true });
    }
  },
};
