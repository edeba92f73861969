import { Refusal } from '#api/refusal.ts'

/** A write with an old version is refused with what is stored now. */
export const changedMeanwhile = (current: unknown): Refusal =>
  new Refusal('changed-meanwhile', {}, { current })
