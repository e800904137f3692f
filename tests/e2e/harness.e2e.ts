import { existsSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { launchTill, type Till } from './harness/launch-till';
import { scan } from './harness/scan';
import { touch } from './harness/touch';

interface Seen {
  readonly key: string;
  readonly code: string;
  readonly at: number;
}

/** The other tests believe what these tools tell them. */
describe('the tools of the end-to-end tests', () => {
  let till: Till | undefined;
  afterEach(async () => {
    await till?.kill();
    till = undefined;
  });

  it('kill every process of the program, as when the power goes', async () => {
    till = await launchTill();
    const { pids } = till;
    // The window of the program, its page, and the helpers between them.
    expect(pids().length).toBeGreaterThanOrEqual(3);

    await till.kill();

    expect(pids()).toEqual([]);
    expect(existsSync(till.userData)).toBe(false);
  });

  it('close the program as a user would, leaving nothing behind', async () => {
    till = await launchTill();
    const { pids } = till;

    await till.close();

    expect(pids()).toEqual([]);
  });

  it('show the program in the language that is asked for', async () => {
    till = await launchTill({ locale: 'en' });

    expect(await till.page.locator('html').getAttribute('lang')).toMatch(/^en/);
    expect(await till.page.locator('html').getAttribute('dir')).toBe('ltr');
  });

  it('press the keys of a scanner at the pace of one, with the Arabic keyboard on', async () => {
    till = await launchTill();
    const keys = await till.page.evaluateHandle(() => {
      const seen: Seen[] = [];
      const listen = ({ key, code, timeStamp }: KeyboardEvent): void =>
        void seen.push({ key, code, at: timeStamp });
      // Before the program's own listeners, which swallow a scan.
      window.addEventListener('keydown', listen, { capture: true });
      return seen;
    });

    await scan(till.page, 'F07-012', { layout: 'ar' });

    const seen = (await keys.jsonValue()).filter(({ key }) => key !== 'Shift');
    expect(seen.map(({ key }) => key)).toEqual(['[', '0', '7', '-', '0', '1', '2', 'Enter']);
    expect(seen.map(({ code }) => code).slice(0, 4)).toEqual(['KeyF', 'Digit0', 'Digit7', 'Minus']);
    const gaps = seen.slice(1).map(({ at }, before) => at - (seen[before]?.at ?? 0));
    expect(Math.max(...gaps)).toBeLessThan(5);
    expect(Math.min(...gaps)).toBeGreaterThan(0);
  });

  it('touch as a finger does', async () => {
    till = await launchTill();
    const button = till.page.getByRole('button').first();
    const pointer = await button.evaluateHandle((element) => {
      const seen: string[] = [];
      const note = (event: Event): void =>
        void seen.push(
          event instanceof PointerEvent && event.type !== 'click' ? event.pointerType : event.type,
        );
      element.addEventListener('pointerdown', note);
      element.addEventListener('click', note);
      return seen;
    });

    await touch(till.page, button);

    await expect.poll(() => pointer.jsonValue()).toEqual(['touch', 'click']);
  });
});
