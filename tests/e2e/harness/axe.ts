import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';

/**
 * What keeps people with disabilities from using this screen: axe's findings that are serious or critical, one
 * line each, so that a failing test says what and where.
 */
export const axe = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(async () => {
    // A colour on its way to another is nobody's colour; a spinner turns for ever.
    const onTheirWay = document
      .getAnimations()
      .filter(
        ({ effect, playState }) =>
          playState === 'running' && effect?.getComputedTiming().endTime !== Infinity,
      );
    await Promise.allSettled(onTheirWay.map(({ finished }) => finished));
    // What has just come is measured in the next frame: a list that is longer than its place can be reached from then on.
    await new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)));
  });
  const { violations } = await new AxeBuilder({ page })
    // Its usual mode opens a second page, which our program rightly refuses.
    .setLegacyMode(true)
    // What holds need not be told, which takes nearly half of its time.
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join(' · ')}`,
    );
};
