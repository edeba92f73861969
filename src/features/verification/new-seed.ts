const BYTES = 8

/** A seed that nobody could foresee, short enough to be read out. */
export const newSeed = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(BYTES)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
