/** The five states anything shown can be in. Each has a colour, a shape and a word. */
export const states = ['ok', 'warn', 'bad', 'info', 'neutral'] as const
export type State = (typeof states)[number]
