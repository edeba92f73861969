/** What was handed in within one minute. */
export interface HandInMinute {
  /** Epoch minutes. */
  minute: number
  /** Ledgers handed in. */
  sections: number
  /** Units that handed in. */
  units: number
}

export const MINUTES_SHOWN = 60

/** Sixty minutes to the one named, each once; one in which nobody handed in counts 0. */
export function lastHour(counted: readonly HandInMinute[], end: number): HandInMinute[] {
  const byMinute = new Map(counted.map((one) => [one.minute, one]))
  return Array.from({ length: MINUTES_SHOWN }, (_, index) => {
    const minute = end - MINUTES_SHOWN + 1 + index
    return byMinute.get(minute) ?? { minute, sections: 0, units: 0 }
  })
}
