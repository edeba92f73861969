/** What is being done while a bulletin is compiled. Words: src/words, area `bulletinRuns`. */
export const RUN_STAGES = ['results', 'lines', 'text', 'writing'] as const
export type RunStage = (typeof RUN_STAGES)[number]
