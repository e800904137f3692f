import type { Locator, Page } from 'playwright';

/** Touches the middle of something with one finger. (Playwright's own `tap` wants a browser made for phones.) */
export const touch = async (page: Page, locator: Locator): Promise<void> => {
  // Waits until a finger could touch it: visible, still, enabled, nothing above it.
  await locator.click({ trial: true });
  const box = await locator.boundingBox();
  if (!box) throw new Error('What should be touched is not on the screen.');
  const finger = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const browser = await page.context().newCDPSession(page);
  try {
    await browser.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [finger] });
    await browser.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  } finally {
    await browser.detach();
  }
};
