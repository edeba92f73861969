import { daysBetween } from '#domain/calendar/day.ts'
import { newMediaAccounts } from '#domain/ledgers/new-media-accounts.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { counted } from '#domain/measures/value.ts'

/** @source 国办秘函〔2019〕19号: an account without an update for two weeks */
const SILENT_DAYS = 14

/** Accounts without a post in the last two weeks of their span; one that never posted counts from its opening. */
export const silentAccounts = defineMeasure({
  id: 'silent-accounts',
  title: { zh: '两周未更新的账号数', en: 'Accounts without a post for two weeks' },
  unit: 'count',
  inputs: { accounts: newMediaAccounts },
  window: 'in-force',
  clauses: ['N3-01'],
  better: 'less',
  measure: ({ accounts }, { asOf }) =>
    counted(
      accounts.filter(({ lastPost, opened, until }) => {
        const end = until < asOf ? until : asOf
        return daysBetween(lastPost ?? opened, end) >= SILENT_DAYS
      }),
    ),
})
