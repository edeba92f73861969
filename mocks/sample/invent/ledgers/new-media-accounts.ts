import { addDays } from '#domain/calendar/day.ts'
import { newMediaAccounts } from '#domain/ledgers/new-media-accounts.ts'
import { chance, between } from '../chance.ts'
import { documented, entry, page, type SampleFact } from '../sample-fact.ts'
import { countedUpTo, counts, does, doneOf, number, type Situation } from '../situation.ts'
import { callsItself, documentNumber } from '../titles.ts'

const links = ['registration', 'release', 'reply', 'follow-up'] as const
const others = ['microblog', 'short-video'] as const

/** Nearly everybody is on WeChat; some have a second account. */
export function newMediaAccountsOf(s: Situation): SampleFact[] {
  const second = s.rank !== 'county' && chance(s.lot, 'second account') < 0.6
  if (!counts(s)) return []
  const has = chance(s.lot, 'account') < (s.rank === 'department' ? 0.85 : 0.97)
  return [
    ...(has ? [account(s, 'wechat')] : []),
    ...(second ? [account(s, others[between(0, 1, s.lot, 'platform')] ?? others[0])] : []),
  ]
}

function account(s: Situation, platform: 'wechat' | (typeof others)[number]): SampleFact {
  const until = countedUpTo(s)
  const questions = number(s, 4, 90, platform, 'questions')
  // Two accounts of a unit are told apart by their names.
  const kind = { wechat: '', microblog: '微博', 'short-video': '视频' }[platform]
  const supervision = links.filter((link) => does(s, `${platform} ${link}`, 0.16))
  const values = {
    platform,
    name: `${callsItself(s)}发布${kind}（示例号）`,
    registered: does(s, `${platform} registered`, 0.25),
    opened: `201${between(3, 9, s.lot, platform)}-0${between(1, 9, s.lot, platform, 2)}-15`,
    from: s.period.from,
    until,
    posts: Math.ceil(number(s, 20, 260, platform, 'posts') * (0.3 + 0.7 * s.level)),
    lastPost: addDays(until, -number(s, 0, Math.round(3 + 16 * (1 - s.level)), platform, 'last')),
    questions,
    replies: doneOf(s, questions, 0.3, `${platform} replies`),
    followers: between(800, s.rank === 'county' ? 6e4 : 9e5, s.lot, platform, 'followers'),
    // An empty cell reads back as nothing, not as an empty list.
    ...(supervision.length > 0 && { supervision }),
    link: page(s, 'accounts', platform),
  }
  return entry(s, newMediaAccounts, platform, values, documented(documentNumber(s, platform)))
}
