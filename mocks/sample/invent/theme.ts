/** What a unit deals with: the words that its invented titles are made of. */
export interface Theme {
  /** Stands for the organ in invented document numbers, before 示 (示例): 粤交示〔2025〕3号. */
  mark: string
  /** What occupies it in each quarter of a year: 春运, 汛期, 开学, … */
  seasons: readonly [string, string, string, string]
  /** Lasting work, as a noun that 管理办法, 实施方案 and the like may follow. */
  work: readonly string[]
  /** What the public worries about. */
  concerns: readonly string[]
}

const list = (text: string): string[] => text.split('、')

/** A theme as one line of the table: everything invented, only of the usual kind for such an organ. */
export function theme(mark: string, seasons: string, work: string, concerns: string): Theme {
  const [spring = '', summer = '', autumn = '', winter = ''] = list(seasons)
  return {
    mark,
    seasons: [spring, summer, autumn, winter],
    work: list(work),
    concerns: list(concerns),
  }
}
