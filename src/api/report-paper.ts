import { ledgerOf } from '#domain/ledgers/all.ts'
import { roundedText } from '#domain/number/exact.ts'
import type { Total } from '#domain/scoring/scorecard.ts'
import type { PrintedSection } from '#contract/report.ts'
import type { OfficialDocument } from '#documents/official/model.ts'
import { nameOf } from '#documents/official/papers/answer-paper.ts'
import { periodText } from '#documents/official/papers/period-text.ts'
import { reportPaper as paperOf } from '#documents/official/papers/report-paper.ts'
import type {
  ReportSectionContent,
  SelfScoreContent,
} from '#documents/official/papers/report-paper.ts'
import type { Database } from '#database/schema.ts'
import type { PlacedUnit } from '#database/unit.ts'
import type { Caller } from '#api/caller.ts'
import type { Deps } from '#api/deps.ts'
import { listWords } from '#api/export-words.ts'
import { fieldText } from '#api/field-text.ts'
import { Refusal } from '#api/refusal.ts'
import { reportBody } from '#api/report-body.ts'
import { scorecardPage } from '#api/scorecard-page.ts'

/** The report of a unit as an official document to be sealed; figures are rounded as the scheme says. */
export async function reportPaper(
  deps: Deps,
  db: Database,
  caller: Caller,
  unit: PlacedUnit,
  period: string,
): Promise<OfficialDocument> {
  const report = await reportBody(deps, db, caller, unit, period)
  return paperOf({
    unit: unit.name,
    period: periodText(period),
    seal: report.seal,
    asOf: report.asOf,
    sections: report.sections.map(sectionContent),
    self: caller.may('scorecard.read', unit.path) ? await selfScore(deps, db, unit, period) : null,
  })
}

const words = listWords('zh')

function sectionContent(section: PrintedSection): ReportSectionContent {
  const { title, fields, dayField, titleField } = ledgerOf(section.ledger)
  return {
    ledger: title.zh,
    says: section.says,
    submitted: section.submitted,
    approved: section.approved,
    entries: section.entries.map(({ day, title: name, values, evidence }) => ({
      day,
      title: name,
      // Day and title have columns of their own.
      particulars: Object.entries(fields).flatMap(([key, field]) => {
        const value = values[key]
        if (key === dayField || key === titleField || value === undefined || value === '') return []
        return [{ field: field.label.zh, value: String(fieldText(field, value, words)) }]
      }),
      evidence: evidence.map(nameOf),
    })),
  }
}

/** A unit that is not scored in the period has none: then the form goes without. */
async function selfScore(
  deps: Deps,
  db: Database,
  unit: PlacedUnit,
  period: string,
): Promise<SelfScoreContent | null> {
  try {
    const { self, scheme } = await scorecardPage(deps, db, unit, period, 'self')
    if (!self) return null
    const { decimals, names } = scheme
    return {
      scheme: scheme.name.zh,
      parts: self.parts.map(({ part, score, weight }) => ({
        name: names[part]?.zh ?? part,
        weight: String(weight),
        score: score ? rangeText(score.low, score.high, decimals) : '—',
      })),
      full: String(scheme.full),
      total: totalText(self.total, decimals),
    }
  } catch (failure) {
    if (failure instanceof Refusal) return null
    throw failure
  }
}

function rangeText(low: string, high: string, decimals: number): string {
  const [from, to] = [roundedText(low, decimals), roundedText(high, decimals)]
  return from === to ? from : `${from}–${to}`
}

function totalText(total: Total, decimals: number): string {
  if (total.kind === 'none') return '—'
  if (total.kind === 'exact') return roundedText(total.points, decimals)
  return rangeText(total.low, total.high, decimals)
}
