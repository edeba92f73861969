import type { z } from 'zod'
import type { UnitImportRow } from '#contract/unit.ts'
import { findingParams } from '#domain/facts/finding-params.ts'
import { FINDING_CODES } from '#domain/facts/finding.ts'
import { unitFields } from '#domain/import/unit-fields.ts'
import { useWords } from '#ui/words.ts'

export type ImportRow = z.output<typeof UnitImportRow>

/** Rows of a table of units in words: where, and what is to be mended. */
export function useImportText() {
  const { t, locale } = useWords()

  function says({ because, column }: ImportRow): string {
    if (!because) return ''
    const code = FINDING_CODES.find((one) => one === because.code)
    if (!code) return because.code
    const field = because.params['field'] ?? column ?? undefined
    const finding = {
      severity: 'error' as const,
      because,
      ...(field !== undefined && { field: String(field) }),
    }
    const language = locale.value === 'en' ? 'en' : 'zh'
    const params = findingParams({ fields: unitFields }, finding, language)
    return t('ui.mend', {
      what: t(`findings.${code}.wrong`, params),
      next: t(`findings.${code}.mend`, params),
    })
  }

  const place = ({ sheet, row, column }: ImportRow): string =>
    column === null
      ? t('units.take.place', { sheet, row })
      : t('units.take.placeCell', { sheet, row, column })

  return { says, place }
}
