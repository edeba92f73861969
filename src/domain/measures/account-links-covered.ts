import { newMediaAccounts } from '#domain/ledgers/new-media-accounts.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { share, sumOf } from '#domain/measures/value.ts'

/** Review and registration, release, reply, follow-up. */
const LINKS = 4

/** Links of Y3-01 under supervision, of four for each account. */
export const accountLinksCovered = defineMeasure({
  id: 'account-links-covered',
  title: { zh: '政务新媒体四个监管环节落实率', en: 'Links of supervision in place on accounts' },
  unit: 'percent',
  inputs: { accounts: newMediaAccounts },
  window: 'in-force',
  clauses: ['Y3-01'],
  better: 'more',
  measure: ({ accounts }) =>
    share(
      sumOf(accounts, ({ supervision }) => new Set(supervision).size),
      accounts.length * LINKS,
      accounts,
    ),
})
