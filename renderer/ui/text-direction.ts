const FIRST_STRONG = /[\p{Script=Arabic}\p{Script=Hebrew}]|\p{L}/u;
const FROM_THE_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/**
 * Which way a text runs by its first letter; undefined without one, so that it has the page's own. Said outright since
 * Chromium's `dir="auto"` looks at a field's text only once somebody types into it.
 */
export const directionOf = (text: string): 'rtl' | 'ltr' | undefined => {
  const [letter] = FIRST_STRONG.exec(text) ?? [];
  if (letter === undefined) return undefined;
  return FROM_THE_RIGHT.test(letter) ? 'rtl' : 'ltr';
};
