interface Counted {
  readonly copies: number;
}

/**
 * Labels in parts of at most `most` each, in their order and none lost: a paper of a thousand pages is laid out by no
 * page at one go. A product's copies may go on in the next part.
 */
export const labelChunks = <T extends Counted>(labels: readonly T[], most: number): T[][] => {
  const chunks: T[][] = [];
  let room = 0;
  for (const label of labels) {
    for (let left = label.copies; left > 0;) {
      if (room === 0) {
        chunks.push([]);
        room = most;
      }
      const copies = Math.min(left, room);
      chunks.at(-1)?.push({ ...label, copies });
      room -= copies;
      left -= copies;
    }
  }
  return chunks;
};
