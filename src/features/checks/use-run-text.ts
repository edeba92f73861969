import type { CheckRunBody } from '#contract/check.ts'
import type { State } from '#ui/state.ts'
import { useFormat } from '#ui/use-format.ts'
import { useWords } from '#ui/words.ts'

export const runLook: Readonly<Record<CheckRunBody['outcome'], State>> = {
  done: 'ok',
  'site-failed': 'bad',
  // Nothing that is held against anybody.
  'checker-failed': 'neutral',
}

/** What a look saw, or why it saw nothing, in one sentence. */
export function useRunText(): (run: CheckRunBody) => string {
  const { t } = useWords()
  const format = useFormat()

  const columnsText = (columns: CheckRunBody['columns']) => {
    const overdue = columns.filter((one) => one.overdue).length
    const blank = columns.filter((one) => one.blank).length
    const unread = columns.filter((one) => one.last === null && !one.blank).length
    const parts = [t('checks.saw.columns', { seen: columns.length, overdue })]
    if (blank > 0) parts.push(t('checks.saw.blank', { count: blank }))
    if (unread > 0) parts.push(t('checks.saw.unread', { count: unread }))
    return parts
  }
  const linksText = ({ followed, dead, unclear, skipped }: NonNullable<CheckRunBody['links']>) => [
    t('checks.saw.links', { followed, dead: dead.length }),
    ...(unclear > 0 ? [t('checks.saw.unclear', { count: unclear })] : []),
    ...(skipped > 0 ? [t('checks.saw.skipped', { count: skipped })] : []),
  ]

  return ({ outcome, because, status, last, columns, links }) => {
    const parts = [
      ...(because === null ? [] : [t(`checks.because.${because}`, { status: status ?? '—' })]),
      ...(outcome === 'checker-failed' ? [t('checks.notCounted')] : []),
      ...(last === null ? [] : [t('checks.saw.last', { day: format.day(last) })]),
      ...(columns.length > 0 ? columnsText(columns) : []),
      ...(links ? linksText(links) : []),
    ]
    return parts.join(' · ')
  }
}
