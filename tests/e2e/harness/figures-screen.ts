import type { Page } from 'playwright';

/** Goes to what the exhibition came to, in the language that is shown; `part` as its tab says it. */
export const goToFigures = async (page: Page, part?: string): Promise<void> => {
  const places = page.getByRole('banner').getByRole('navigation');
  await places.getByRole('button', { name: /^(الحصيلة|Figures)$/ }).click();
  if (part === undefined) return;
  const parts = page.getByRole('main').getByRole('navigation');
  await parts.getByRole('button', { name: part, exact: true }).click();
};
