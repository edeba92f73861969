import { computed } from 'vue'
import type { Component, ComputedRef } from 'vue'
import { useRouter } from 'vue-router'
import IconDown from '~icons/lucide/arrow-down-right'
import IconIncomplete from '~icons/lucide/triangle-alert'
import IconOpen from '~icons/lucide/circle-dashed'
import IconSame from '~icons/lucide/arrow-right'
import IconStale from '~icons/lucide/info'
import IconUp from '~icons/lucide/arrow-up-right'
import IconVetoed from '~icons/lucide/octagon-x'
import type { SchemeMeta } from '#contract/scorecard-page.ts'
import type { ScorecardRow } from '#contract/scorecard-row.ts'
import { gradeFace } from '#ui/grade-face.ts'
import { rangeText, totalText } from '#ui/result-text.ts'
import type { State } from '#ui/state.ts'
import { useFormat } from '#ui/use-format.ts'
import { useWords } from '#ui/words.ts'

/** A word with its shape. */
export interface Mark {
  icon: Component
  tone: State
  text: string
}

/** Everything that a row says, made once: while the table scrolls nothing is put into words anew. */
export interface RowCells {
  unit: string
  shortName: string
  href: string
  region: string
  class: string
  total: string
  /** The total is that before a veto, and none. */
  unofficial: boolean
  grade: Mark | undefined
  rank: string
  change: Mark | undefined
  flags: readonly Mark[]
  self: string
  difference: string
  reported: string
}

const changes = {
  up: { icon: IconUp, tone: 'ok' },
  down: { icon: IconDown, tone: 'bad' },
  same: { icon: IconSame, tone: 'neutral' },
} as const

const flags = [
  { key: 'vetoed', icon: IconVetoed, tone: 'bad', holds: (row: ScorecardRow) => row.vetoed },
  {
    key: 'undetermined',
    icon: IconOpen,
    tone: 'neutral',
    holds: (row: ScorecardRow) => row.undetermined,
  },
  {
    key: 'incomplete',
    icon: IconIncomplete,
    tone: 'warn',
    holds: ({ reported: { sections, of } }: ScorecardRow) => sections < of,
  },
  { key: 'stale', icon: IconStale, tone: 'info', holds: (row: ScorecardRow) => row.stale },
] as const

/** The cells of rows in the language shown; each row is put into words once. */
export function useRowCells(
  scheme: () => SchemeMeta,
  period: () => string,
): ComputedRef<(row: ScorecardRow) => RowCells> {
  const { t, say, locale } = useWords()
  const format = useFormat()
  const router = useRouter()

  function make() {
    const { decimals, classes, grades } = scheme()
    const classNames = new Map(classes.map(({ id, name }) => [id, say(name)]))
    const gradeNames = new Map(grades.map(({ id, name }) => [id, say(name)]))
    const flagMarks = flags.map((flag) => ({ ...flag, text: t(`scorecards.flags.${flag.key}`) }))
    // Resolving an address is dear, and all differ in the unit only.
    const address = router.resolve({ name: 'scorecard', query: { unit: 'UNIT', period: period() } })

    const regionOf = ({ region, kind }: ScorecardRow) => {
      if (region.length > 0) return region.join(' / ')
      return kind === 'department' || kind === 'office' ? t('scorecards.cell.province') : '—'
    }
    const rankOf = ({ rank }: ScorecardRow) => {
      if (!rank) return '—'
      const place = rank.best === rank.worst ? rank.best : `${rank.best}–${rank.worst}`
      return t('scorecards.cell.rank', { rank: place, of: rank.of })
    }
    const totalOf = ({ total, unofficial }: ScorecardRow) =>
      totalText(total, decimals) ??
      (unofficial
        ? t('scorecards.cell.unofficial', {
            points: rangeText(unofficial.low, unofficial.high, decimals),
          })
        : t('scorecards.cell.none'))
    const gradeOf = ({ grades: possible }: ScorecardRow): Mark | undefined => {
      const names = possible.map((id) => gradeNames.get(id) ?? id)
      const [best] = names
      if (best === undefined) return undefined
      const { icon, state } = gradeFace(grades, possible)
      const text = names.length === 1 ? best : `${best}–${names[names.length - 1]}`
      return { icon, tone: state, text }
    }
    const changeOf = ({ change }: ScorecardRow): Mark | undefined => {
      if (change === null) return undefined
      const { direction, size } = format.change(change, decimals)
      return { ...changes[direction], text: t(`ui.change.${direction}`, { value: size }) }
    }

    return (row: ScorecardRow): RowCells => ({
      unit: row.name,
      shortName: row.shortName,
      href: address.href.replace('UNIT', encodeURIComponent(row.unit)),
      region: regionOf(row),
      class: classNames.get(row.class) ?? row.class,
      total: totalOf(row),
      unofficial: row.total.kind === 'none',
      grade: gradeOf(row),
      rank: rankOf(row),
      change: changeOf(row),
      flags: flagMarks.filter(({ holds }) => holds(row)),
      self: totalText(row.self, decimals) ?? '—',
      difference: row.difference === null ? '—' : format.points(row.difference, decimals),
      reported: t('scorecards.cell.reported', row.reported),
    })
  }

  return computed(() => {
    const cellsOf = make()
    const made = new WeakMap<ScorecardRow, RowCells>()
    void locale.value
    return (row) => {
      const known = made.get(row)
      if (known) return known
      const cells = cellsOf(row)
      made.set(row, cells)
      return cells
    }
  })
}
