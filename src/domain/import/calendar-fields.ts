import { choice, day, text } from '#domain/ledgers/field.ts'

/** The table of a year's holidays, read with the same readers as a ledger. */
export const calendarFields = {
  day: day('日期', 'Day', {
    required: true,
    ahead: true,
    hint: { zh: '放假或上班的第一天，如 2027-02-05。', en: 'The first day, such as 2027-02-05.' },
  }),
  until: day('结束日期', 'Until', {
    required: false,
    ahead: true,
    hint: {
      zh: '连续几天的，填最后一天；只有一天的留空。',
      en: 'The last of several days in a row.',
    },
  }),
  kind: choice(
    '安排',
    'Free or worked',
    { off: { zh: '放假', en: 'Free' }, work: { zh: '上班', en: 'Worked' } },
    {
      required: true,
      hint: {
        zh: '放假：当天休息；上班：周六、周日调休上班。平常的周末和工作日不必列出。',
        en: 'Free days, and Saturdays and Sundays that are worked instead. Usual weekends and working days are not listed.',
      },
    },
  ),
  source: text('依据文号', 'Announced by', {
    required: false,
    max: 100,
    hint: {
      zh: '公布放假安排的文件编号，至少填在一行。',
      en: 'The number of the notice that announces it; in one row at least.',
    },
  }),
} as const
