/** One line of the report. */
export interface Row {
  what: string
  ours: string
  peer: string
  goal: string
  reached: boolean
}

export const tableOf = (rows: readonly Row[]): string =>
  [
    '| what | measured | beside it | goal | reached |',
    '|---|---|---|---|---|',
    ...rows.map(
      ({ what, ours, peer, goal, reached }) =>
        `| ${what} | ${ours} | ${peer} | ${goal} | ${reached ? 'yes' : '**no**'} |`,
    ),
  ].join('\n')
