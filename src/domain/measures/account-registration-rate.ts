import { newMediaAccounts } from '#domain/ledgers/new-media-accounts.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { share } from '#domain/measures/value.ts'

export const accountRegistrationRate = defineMeasure({
  id: 'account-registration-rate',
  title: { zh: '政务新媒体账号审核登记率', en: 'Accounts reviewed and registered' },
  unit: 'percent',
  inputs: { accounts: newMediaAccounts },
  window: 'in-force',
  clauses: ['N3-03', 'Y3-01'],
  better: 'more',
  measure: ({ accounts }) =>
    share(accounts.filter(({ registered }) => registered).length, accounts.length, accounts),
})
