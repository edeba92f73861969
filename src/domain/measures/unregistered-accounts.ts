import { newMediaAccounts } from '#domain/ledgers/new-media-accounts.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { counted } from '#domain/measures/value.ts'

export const unregisteredAccounts = defineMeasure({
  id: 'unregistered-accounts',
  title: { zh: '未经审核登记的账号数', en: 'Accounts not reviewed and registered' },
  unit: 'count',
  inputs: { accounts: newMediaAccounts },
  window: 'in-force',
  clauses: ['N3-03'],
  better: 'less',
  measure: ({ accounts }) => counted(accounts.filter(({ registered }) => !registered)),
})
