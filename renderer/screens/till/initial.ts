/** The tints of tiles without a photo, as many as `product-tile.module.css` has. */
const TINTS = 6;

const ARTICLE = /^ال(?=\p{L}{2})/u;

/** The letter that stands for a thing without a photo: the first of its name, its article left out. */
export const initialOf = (name: string): string => {
  const bare = name
    .trim()
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(ARTICLE, '');
  return (Array.from(bare)[0] ?? '').toUpperCase();
};

/** Always the same tint for the same text, so that a family's or a category's tiles are known by it. */
export const tintOf = (text: string): number => {
  let sum = 0;
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return sum % TINTS;
};
