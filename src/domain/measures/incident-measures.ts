import { failedVisits } from '#domain/measures/failed-visits.ts'
import { incidentCount } from '#domain/measures/incident-count.ts'
import { incidentWorst } from '#domain/measures/incident-worst.ts'
import type { Measure } from '#domain/measures/measure.ts'
import { misleadingReleases } from '#domain/measures/misleading-releases.ts'

/** Kinds of the mandate with their clauses; those of 国办秘函〔2019〕19号 have none. */
export const incidentMeasures: readonly Measure[] = [
  incidentCount('serious-misstatement', []),
  incidentCount('state-secret-leaked', ['Y2-07', 'N5-02']),
  incidentCount('harmful-content', []),
  incidentCount('website-security', ['Y2-08']),
  incidentCount('account-security', ['N3-06']),
  incidentCount('fabrication', []),
  incidentCount('negative-opinion', []),
  incidentCount('silence-or-absence', ['N8-07']),
  incidentCount('no-interaction-channel', ['N2-09']),
  incidentCount('services-useless', ['N2-10']),
  incidentCount('account-no-interaction', []),
  incidentCount('false-report', []),
  misleadingReleases,
  failedVisits,
  incidentWorst('homepage-overdue', 'days'),
  incidentWorst('news-columns-overdue', 'count'),
  incidentWorst('columns-overdue', 'count'),
  incidentWorst('columns-blank', 'count'),
  incidentWorst('message-unanswered', 'days'),
  incidentWorst('account-overdue', 'days'),
]
