import type { NoticeStatisticsBody } from '#contract/notice-statistics.ts'
import { useFormat } from '#ui/use-format.ts'
import { useWords } from '#ui/words.ts'

type Figures = NoticeStatisticsBody['overall']

/** Times and rates as a reader sees them; a dash where nothing happened that could be counted. */
export function useStatisticsText() {
  const { t } = useWords()
  const format = useFormat()

  const percent = (rate: Figures['overdue']) =>
    rate ? format.percent((100 * rate.part) / rate.of) : '—'
  return {
    percent,
    parts: (rate: Figures['overdue']) =>
      rate ? t('noticeStatistics.figures.parts', { part: rate.part, of: rate.of }) : undefined,
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
