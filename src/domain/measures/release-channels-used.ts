import { newMediaAccounts } from '#domain/ledgers/new-media-accounts.ts'
import { pressEvents } from '#domain/ledgers/press-events.ts'
import { websiteUpdates } from '#domain/ledgers/website-updates.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { isOwn } from '#domain/measures/press-event.ts'
import { measured } from '#domain/measures/value.ts'

/** Of spokesperson, website and new media: N5-04 asks to use them together. */
export const releaseChannelsUsed = defineMeasure({
  id: 'release-channels-used',
  title: { zh: '统筹使用的发布渠道数（共三种）', en: 'Channels of release used, of three' },
  unit: 'count',
  inputs: { events: pressEvents, updates: websiteUpdates, accounts: newMediaAccounts },
  window: 'period',
  clauses: ['N5-04'],
  better: 'more',
  measure({ events, updates, accounts }) {
    const channels = [
      events.filter(isOwn),
      updates.filter(({ count }) => count > 0),
      accounts.filter(({ posts }) => posts > 0),
    ]
    const used = channels.filter((entries) => entries.length > 0).length
    return measured(used, channels.flat(), { count: used, of: 3 })
  },
})
