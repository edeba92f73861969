import { atMost, notWith, sumsTo } from '#domain/ledgers/checks.ts'
import { amount, choice, count, day, link, text } from '#domain/ledgers/field.ts'
import { defineLedger } from '#domain/ledgers/ledger.ts'
import { calls, messages, workingDays } from '#domain/ledgers/units.ts'

/** The three ways of interaction of N2-09, the hotline of N3-09 and the new media of N3-02. */
const channels = {
  'leaders-mailbox': { zh: '领导信箱', en: "Leader's mailbox" },
  'questions-and-answers': { zh: '公众问答', en: 'Questions and answers' },
  survey: { zh: '网上调查', en: 'Online survey' },
  hotline: { zh: '政府热线', en: 'Hotline' },
  'new-media': { zh: '政务新媒体', en: 'New media' },
} as const

export const inquiries = defineLedger({
  id: 'inquiries',
  title: { zh: '互动交流', en: 'Inquiries' },
  about: {
    zh: '领导信箱、公众问答、网上调查、政府热线和新媒体收到的留言、来电及答复情况，一个渠道一条。',
    en: 'Messages and calls received through each channel, and how they were answered: one entry a channel.',
  },
  fields: {
    day: day('统计截止日期', 'Counted up to', {
      required: true,
      hint: {
        zh: '数量统计到哪一天；只统计本周期内的。',
        en: 'The last day counted. Count this period only.',
      },
    }),
    channel: choice('互动渠道', 'Channel', channels, { required: true }),
    name: text('栏目或号码名称', 'Name of the column or number', { required: true }),
    received: count('应办件数', 'To be answered', {
      required: true,
      unit: messages,
      hint: {
        zh: '本期新收加上期结转，等于已答复加未答复。网上调查填收到的问卷份数。',
        en: 'Received in this period and carried over from the last: the answered and the pending ones together. Of a survey, the forms returned.',
      },
    }),
    answered: count('已答复件数', 'Answered', { required: true, unit: messages }),
    pending: count('未答复件数', 'Pending', { required: true, unit: messages }),
    onTime: count('按时答复件数', 'Answered on time', { required: true, unit: messages }),
    averageTime: amount('平均答复时间', 'Average time to answer', {
      required: false,
      unit: workingDays,
      max: 1000,
      decimals: 1,
    }),
    overdue: count('超过三个月未答复件数', 'Unanswered for over three months', {
      required: false,
      unit: messages,
      hint: {
        zh: '国办秘函〔2019〕19号：一年内有效留言超过三个月未答复的，单项否决。',
        en: '国办秘函〔2019〕19号: a valid message of the last year unanswered for over three months is a veto.',
      },
    }),
    calls: count('热线来电数', 'Hotline calls', { required: false, unit: calls }),
    connected: count('热线接通数', 'Hotline calls connected', { required: false, unit: calls }),
    promptly: count('15秒内接听数', 'Answered within 15 seconds', {
      required: false,
      unit: calls,
      hint: {
        zh: 'GB/T 33358-2016：15秒内接听。',
        en: 'GB/T 33358-2016: answered within 15 seconds.',
      },
    }),
    link: link('栏目链接', 'Link to the column', { required: false }),
  },
  dayField: 'day',
  titleField: 'name',
  sameEvent: ['day', 'channel', 'name'],
  lasts: 'a-day',
  compared: { fields: ['received', 'answered', 'calls'], along: ['channel', 'name'] },
  evidence: {
    required: true,
    says: {
      zh: '栏目链接；热线填话务统计表的文号。',
      en: 'A link to the column; for a hotline the number of its statistics.',
    },
  },
  checks: [
    sumsTo('received', 'answered', 'pending'),
    atMost('onTime', 'answered'),
    atMost('overdue', 'pending'),
    atMost('connected', 'calls'),
    atMost('promptly', 'connected'),
    ...(['leaders-mailbox', 'questions-and-answers', 'survey', 'new-media'] as const).flatMap(
      (channel) => [
        notWith('calls', 'channel', channel),
        notWith('connected', 'channel', channel),
        notWith('promptly', 'channel', channel),
      ],
    ),
  ],
})
