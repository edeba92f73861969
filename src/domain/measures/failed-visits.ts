import { incidents } from '#domain/ledgers/incidents.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { numberSetting } from '#domain/measures/setting.ts'
import { siteVisits } from '#domain/measures/settings.ts'
import { measured, undetermined } from '#domain/measures/value.ts'
import { equalExact, exact, maxExact, ZERO, type Exact } from '#domain/number/exact.ts'

/**
 * The largest share of visits that failed in a valid test: a week with at least 20 visits a day. A
 * test of which the number of visits is not known may be valid or not.
 *
 * @source 国办秘函〔2019〕19号
 */
export const failedVisits = defineMeasure({
  id: 'failed-visits',
  title: { zh: '站点访问失败比例', en: 'Visits to the site that failed' },
  unit: 'percent',
  inputs: { incidents },
  window: 'period',
  clauses: [],
  settings: [siteVisits],
  better: 'less',
  measure(entries, { settings }) {
    const fewest = numberSetting(settings, siteVisits)
    const tests = entries.incidents.filter(
      ({ kind, visits }) => kind === 'site-down' && (visits ?? fewest) >= fewest,
    )
    const worst = (known: boolean): Exact =>
      tests
        .filter(({ visits }) => !known || visits !== undefined)
        .reduce<Exact>((most, { percent }) => maxExact(most, exact(percent ?? 0)), ZERO)
    const [low, high] = [worst(true), worst(false)]
    return equalExact(low, high)
      ? measured(high, tests, { count: tests.length })
      : undetermined('not-observed', low, high)
  },
})
