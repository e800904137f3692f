import type { Page } from 'playwright';

/**
 * Amounts and quantities that stand backwards in what is painted: of every text with digits, each run whose last digit is
 * painted to the left of its first. A mark of direction in a name beside it would do that. Returns the texts around them.
 */
export const reversedDigits = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let next = texts.nextNode(); next !== null; next = texts.nextNode()) {
      const node = next;
      const text = node.textContent ?? '';
      for (const match of text.matchAll(/[0-9٠-٩][0-9٠-٩.,٫:]*[0-9٠-٩]/g)) {
        const boxOf = (at: number): DOMRect => {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          return range.getBoundingClientRect();
        };
        const first = boxOf(match.index);
        const last = boxOf(match.index + match[0].length - 1);
        const isOnOneLine = Math.abs(first.top - last.top) < 2 && first.width > 0;
        if (isOnOneLine && last.left < first.left) found.push(text);
      }
    }
    return found;
  });

/** What a text that was run, or read as markup, would have left in the page. */
export const cameAlive = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => [
    ...[...document.querySelectorAll('[onerror], [onload], script:not([src]), iframe, b > x')].map(
      (element) => element.outerHTML,
    ),
    ...(document.title.includes('ran') ? ['its title'] : []),
  ]);
