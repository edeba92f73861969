import type { DisclosureField } from '#domain/units/unit.ts'
import { RENAMED } from '../story/cast.ts'
import { guangdongUnits, type SampleUnit } from '../units/units.ts'

/**
 * SAMPLE DATA: fields that the sample leaves to cities. Prices are set above the counties, the county
 * bureaus of ecology are branches of the city's, and public enterprises are mostly the city's own; which
 * field is whose function is the office's to say.
 */
const LEFT_TO_CITIES: ReadonlySet<DisclosureField> = new Set([
  'prices-and-fees',
  'environmental-protection',
  'public-enterprises',
])

/** The real units, with what the sample says of them: functions of counties and one invented renaming. */
export const unitsOfSample = (): SampleUnit[] =>
  guangdongUnits().map((unit) => ({
    ...unit,
    ...(unit.kind === 'county' && {
      functions: unit.functions.filter(({ value }) => !LEFT_TO_CITIES.has(value)),
    }),
    ...(unit.id === RENAMED.unit && { formerNames: [...unit.formerNames, RENAMED.before] }),
  }))

/** The units that report: cities, counties, the departments of the province and its general office. */
export const reports = ({ kind, parent }: SampleUnit): boolean =>
  kind === 'prefecture' ||
  kind === 'county' ||
  kind === 'department' ||
  (kind === 'office' && parent === '440000')

export const reportingUnits = (): SampleUnit[] => unitsOfSample().filter(reports)
