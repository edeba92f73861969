import { inquiries } from '#domain/ledgers/inquiries.ts'
import { documented, entry, linked, page, type SampleFact } from '../sample-fact.ts'
import { countedUpTo, counts, does, doneOf, number, type Situation } from '../situation.ts'
import { callsItself, documentNumber } from '../titles.ts'

type Channel = 'leaders-mailbox' | 'questions-and-answers' | 'survey' | 'hotline'

const HEAD: Record<Situation['rank'], string> = {
  key: '厅局长信箱',
  department: '领导信箱',
  prefecture: '市长信箱',
  county: '县（市、区）长信箱',
}

export function inquiriesOf(s: Situation): SampleFact[] {
  if (!counts(s)) return []
  const region = s.rank === 'prefecture' || s.rank === 'county'
  return [
    channel(s, 'leaders-mailbox', HEAD[s.rank], region ? 60 : 15),
    ...(s.unit.hasServices && does(s, 'answers questions', s.rank === 'county' ? -0.12 : 0)
      ? [channel(s, 'questions-and-answers', '公众问答', region ? 90 : 40)]
      : []),
    ...(does(s, 'survey', -0.42) ? [channel(s, 'survey', `${callsItself(s)}网上调查`, 80)] : []),
    // Counties have joined the hotline of their city.
    ...(s.rank === 'prefecture' || (s.rank === 'key' && does(s, 'hotline', -0.1))
      ? [hotline(s)]
      : []),
  ]
}

function figures(s: Situation, channel: Channel, usual: number) {
  const received = number(s, Math.ceil(usual / 3), usual * 2, channel, 'received')
  const answered = doneOf(s, received, 0.6, `${channel} answered`)
  return {
    received,
    answered,
    pending: received - answered,
    onTime: doneOf(s, answered, 0.4, `${channel} on time`),
    averageTime: tenths(2 + (1 - s.level) * number(s, 4, 20, channel, 'average')),
  }
}

const tenths = (value: number): string => String(Math.round(value * 10) / 10)

function channel(s: Situation, channel: Channel, name: string, usual: number): SampleFact {
  const url = page(s, 'interaction', channel)
  const figuresOfChannel = figures(s, channel, usual)
  const values = {
    day: countedUpTo(s),
    channel,
    name,
    ...figuresOfChannel,
    overdue: does(s, `${channel} none overdue`, 0.3) ? 0 : Math.min(figuresOfChannel.pending, 1),
    link: url,
  }
  return entry(s, inquiries, channel, values, linked(url))
}

function hotline(s: Situation): SampleFact {
  const calls = number(s, 900, s.rank === 'prefecture' ? 60_000 : 6000, 'calls')
  const connected = doneOf(s, calls, 0.86, 'connected')
  const values = {
    day: countedUpTo(s),
    channel: 'hotline' as const,
    name: s.rank === 'prefecture' ? '12345政务服务便民热线' : `${callsItself(s)}服务热线`,
    ...figures(s, 'hotline', Math.ceil(calls / 3)),
    calls,
    connected,
    promptly: doneOf(s, connected, 0.7, 'promptly'),
  }
  return entry(s, inquiries, 'hotline', values, documented(documentNumber(s, 'hotline')))
}
