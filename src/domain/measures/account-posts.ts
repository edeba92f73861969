import { newMediaAccounts } from '#domain/ledgers/new-media-accounts.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { measured, sumOf } from '#domain/measures/value.ts'

/** An account has one entry for each span of days, so the spans that begin in the period add up. */
export const accountPosts = defineMeasure({
  id: 'account-posts',
  title: { zh: '政务新媒体发布条数', en: 'Posts on new media' },
  unit: 'count',
  inputs: { accounts: newMediaAccounts },
  window: 'period',
  clauses: ['N3-01'],
  better: 'more',
  measure({ accounts }) {
    const posts = sumOf(accounts, (account) => account.posts)
    return measured(posts, accounts, { count: posts })
  },
})
