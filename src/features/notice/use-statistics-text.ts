import type { NoticeStatisticsBody, StatisticsBy } from '#contract/notice-statistics.ts'
import { useFormat } from '#ui/use-format.ts'
import { useWords } from '#ui/words.ts'

type Figures = NoticeStatisticsBody['overall']

/** Times and rates as a reader sees them; a dash where nothing happened that could be counted. */
export function useStatisticsText() {
  const { t, say } = useWords()
  const format = useFormat()

  const percent = (rate: Figures['overdue']) =>
    rate ? format.percent((100 * rate.part) / rate.of) : '—'
  return {
    /** What the rows are grouped by, as one of them is called. */
    group({ name, key }: NoticeStatisticsBody['rows'][number], by: StatisticsBy) {
      if (name === null) return t('noticeStatistics.noClass')
      return by === 'clause' ? `${key} ${say(name)}` : say(name)
    },
    percent,
    parts: (rate: Figures['overdue']) =>
      rate ? t('noticeStatistics.figures.parts', { part: rate.part, of: rate.of }) : undefined,
    outcomes: ({ filed, upheld, changed, revoked, waiting }: Figures['reviews']) =>
      t('noticeStatistics.reviews.outcomes', { filed, upheld, changed, revoked, waiting }),
    rate: (rate: Figures['overdue']) =>
      rate
        ? t('noticeStatistics.rate', { percent: percent(rate), part: rate.part, of: rate.of })
        : '—',
    times: (times: Figures['received']) =>
      times
        ? t('noticeStatistics.times', {
            median: format.number(times.median, 1),
            p90: format.number(times.p90, 1),
          })
        : '—',
  }
}
