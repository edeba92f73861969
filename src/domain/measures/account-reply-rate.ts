import { newMediaAccounts } from '#domain/ledgers/new-media-accounts.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { share, sumOf } from '#domain/measures/value.ts'

export const accountReplyRate = defineMeasure({
  id: 'account-reply-rate',
  title: { zh: '政务新媒体公众提问回复率', en: 'Questions on new media answered' },
  unit: 'percent',
  inputs: { accounts: newMediaAccounts },
  window: 'period',
  clauses: ['N3-02'],
  better: 'more',
  measure: ({ accounts }) =>
    share(
      sumOf(accounts, ({ replies }) => replies),
      sumOf(accounts, ({ questions }) => questions),
      accounts.filter(({ questions }) => questions > 0),
    ),
})
