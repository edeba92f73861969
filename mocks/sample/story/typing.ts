import type { SampleFact } from '../invent/sample-fact.ts'
import type { UnitId } from '#domain/units/unit.ts'
import { RENAMED } from './cast.ts'
import type { Day } from '#domain/calendar/day.ts'

/**
 * How some clerks type: the import folds it all, and the facts that come out are the plain ones.
 * Catches an import that trusts the shape of cells.
 */
const FULL_WIDTH_SHIFT = 0xfee0

const wide = (text: string): string =>
  text.replaceAll(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + FULL_WIDTH_SHIFT))

const chineseDay = (day: Day): string => {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}

type Style = (fact: SampleFact, key: string, value: string | number | boolean) => string | undefined

/** By unit: 高州市 types full-width digits, 信宜市 writes days out, 化州市 leaves blanks, 电白区 ticks. */
const styles: Readonly<Record<UnitId, Style>> = {
  '440981': (_, __, value) =>
    typeof value === 'number' || isDay(value) ? wide(String(value)) : undefined,
  '440983': (_, __, value) => (isDay(value) ? chineseDay(String(value)) : undefined),
  '440982': (_, key, value) => (key === 'title' ? `  ${String(value)}\u3000` : undefined),
  '440904': (_, __, value) => (typeof value === 'boolean' ? (value ? '√' : '×') : undefined),
}

const isDay = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)

/** The row as its clerk typed it. */
export function typed(fact: SampleFact, day: Day): SampleFact {
  const style = styles[fact.unit]
  const cells =
    style === undefined
      ? []
      : Object.entries(fact.values).flatMap(([key, value]) => {
          const text =
            typeof value === 'object' || value === undefined ? undefined : style(fact, key, value)
          return text === undefined ? [] : [[key, text] as const]
        })
  return {
    ...fact,
    ...(cells.length > 0 && { asTyped: Object.fromEntries(cells) }),
    // An organ writes the name that it had on the day.
    ...(fact.unit === RENAMED.unit && day <= RENAMED.last && { unitAsTyped: RENAMED.before.value }),
  }
}
