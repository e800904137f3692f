/** Reads whole numbers out of a file's bytes; what lies beyond its end reads as undefined. */
export interface ByteView {
  readonly length: number;
  readonly text: (at: number, length: number) => string;
  /** Two bytes, the greater first. */
  readonly big16: (at: number) => number | undefined;
  readonly big32: (at: number) => number | undefined;
  readonly little16: (at: number) => number | undefined;
  readonly little24: (at: number) => number | undefined;
  readonly byte: (at: number) => number | undefined;
}

export const viewOf = (bytes: Uint8Array): ByteView => {
  const number = (places: readonly number[]): number | undefined =>
    places.reduce<number | undefined>((sum, at) => {
      const byte = bytes[at];
      return sum === undefined || byte === undefined ? undefined : sum * 256 + byte;
    }, 0);
  return {
    length: bytes.length,
    text: (at, length) => String.fromCharCode(...bytes.subarray(at, at + length)),
    big16: (at) => number([at, at + 1]),
    big32: (at) => number([at, at + 1, at + 2, at + 3]),
    little16: (at) => number([at + 1, at]),
    little24: (at) => number([at + 2, at + 1, at]),
    byte: (at) => bytes[at],
  };
};
