import type { Calendar, CalendarYear } from '#domain/calendar/calendar.ts'
import { addDays, type Day } from '#domain/calendar/day.ts'

/** One holiday as a notice words it: free from a day to a day, both included, in `MM-DD`. */
export interface Holiday {
  zh: string
  en: string
  from: string
  to: string
}

export interface AnnouncedYear {
  year: number
  /** Number and date of issue of every notice that touches the year. */
  notices: { number: string; issued: Day }[]
  holidays: Holiday[]
  /** Make-up working days (调休上班), `MM-DD`. */
  worked: string[]
}

const named =
  (zh: string, en: string) =>
  (from: string, to: string = from) => ({ zh, en, from, to })

const newYear = named('元旦', 'New Year')
const spring = named('春节', 'Spring Festival')
const qingming = named('清明节', 'Qingming Festival')
const labour = named('劳动节', 'Labour Day')
const dragonBoat = named('端午节', 'Dragon Boat Festival')
const midAutumn = named('中秋节', 'Mid-Autumn Festival')
const national = named('国庆节', 'National Day')
const nationalAndMidAutumn = named('国庆节、中秋节', 'National Day and Mid-Autumn Festival')
const victory = named(
  '抗战胜利70周年纪念日',
  '70th anniversary of victory in the war of resistance',
)

/**
 * The State Council's arrangements as announced, later changes applied. A day belongs to the calendar
 * year it lies in: the last days of 2018 and 2022 come from the notice for the year after.
 * 与周末连休 names only the weekday, so the weekend beside it is not listed: it is free anyway.
 */
export const announcedYears: AnnouncedYear[] = [
  {
    year: 2013,
    notices: [{ number: '国办发明电〔2012〕33号', issued: '2012-12-08' }],
    holidays: [
      newYear('01-01', '01-03'),
      spring('02-09', '02-15'),
      qingming('04-04', '04-06'),
      labour('04-29', '05-01'),
      dragonBoat('06-10', '06-12'),
      midAutumn('09-19', '09-21'),
      national('10-01', '10-07'),
    ],
    worked: [
      '01-05',
      '01-06',
      '02-16',
      '02-17',
      '04-07',
      '04-27',
      '04-28',
      '06-08',
      '06-09',
      '09-22',
      '09-29',
      '10-12',
    ],
  },
  {
    year: 2014,
    notices: [{ number: '国办发明电〔2013〕28号', issued: '2013-12-11' }],
    holidays: [
      newYear('01-01'),
      spring('01-31', '02-06'),
      qingming('04-05'),
      qingming('04-07'),
      labour('05-01', '05-03'),
      dragonBoat('06-02'),
      midAutumn('09-08'),
      national('10-01', '10-07'),
    ],
    worked: ['01-26', '02-08', '05-04', '09-28', '10-11'],
  },
  {
    year: 2015,
    notices: [
      { number: '国办发明电〔2014〕28号', issued: '2014-12-16' },
      { number: '国发明电〔2015〕1号', issued: '2015-05-13' },
    ],
    holidays: [
      newYear('01-01', '01-03'),
      spring('02-18', '02-24'),
      qingming('04-05', '04-06'),
      labour('05-01'),
      dragonBoat('06-20'),
      dragonBoat('06-22'),
      victory('09-03', '09-05'),
      midAutumn('09-27'),
      national('10-01', '10-07'),
    ],
    worked: ['01-04', '02-15', '02-28', '09-06', '10-10'],
  },
  {
    year: 2016,
    notices: [{ number: '国办发明电〔2015〕18号', issued: '2015-12-10' }],
    holidays: [
      newYear('01-01'),
      spring('02-07', '02-13'),
      qingming('04-04'),
      labour('05-01', '05-02'),
      dragonBoat('06-09', '06-11'),
      midAutumn('09-15', '09-17'),
      national('10-01', '10-07'),
    ],
    worked: ['02-06', '02-14', '06-12', '09-18', '10-08', '10-09'],
  },
  {
    year: 2017,
    notices: [{ number: '国办发明电〔2016〕17号', issued: '2016-12-01' }],
    holidays: [
      newYear('01-01', '01-02'),
      spring('01-27', '02-02'),
      qingming('04-02', '04-04'),
      labour('05-01'),
      dragonBoat('05-28', '05-30'),
      nationalAndMidAutumn('10-01', '10-08'),
    ],
    worked: ['01-22', '02-04', '04-01', '05-27', '09-30'],
  },
  {
    year: 2018,
    notices: [
      { number: '国办发明电〔2017〕12号', issued: '2017-11-30' },
      { number: '国办发明电〔2018〕15号', issued: '2018-12-04' },
    ],
    holidays: [
      newYear('01-01'),
      spring('02-15', '02-21'),
      qingming('04-05', '04-07'),
      labour('04-29', '05-01'),
      dragonBoat('06-18'),
      midAutumn('09-24'),
      national('10-01', '10-07'),
      newYear('12-30', '12-31'),
    ],
    worked: ['02-11', '02-24', '04-08', '04-28', '09-29', '09-30', '12-29'],
  },
  {
    year: 2019,
    notices: [
      { number: '国办发明电〔2018〕15号', issued: '2018-12-04' },
      // 国办发明电〔2019〕3号 lengthened Labour Day from one day to four.
      { number: '国办发明电〔2019〕3号', issued: '2019-03-22' },
    ],
    holidays: [
      newYear('01-01'),
      spring('02-04', '02-10'),
      qingming('04-05'),
      labour('05-01', '05-04'),
      dragonBoat('06-07'),
      midAutumn('09-13'),
      national('10-01', '10-07'),
    ],
    worked: ['02-02', '02-03', '04-28', '05-05', '09-29', '10-12'],
  },
  {
    year: 2020,
    notices: [
      { number: '国办发明电〔2019〕16号', issued: '2019-11-21' },
      // 国办发明电〔2020〕1号 lengthened the Spring Festival to 2 February: 1 February was not worked.
      { number: '国办发明电〔2020〕1号', issued: '2020-01-26' },
    ],
    holidays: [
      newYear('01-01'),
      spring('01-24', '02-02'),
      qingming('04-04', '04-06'),
      labour('05-01', '05-05'),
      dragonBoat('06-25', '06-27'),
      nationalAndMidAutumn('10-01', '10-08'),
    ],
    worked: ['01-19', '04-26', '05-09', '06-28', '09-27', '10-10'],
  },
  {
    year: 2021,
    notices: [{ number: '国办发明电〔2020〕27号', issued: '2020-11-25' }],
    holidays: [
      newYear('01-01', '01-03'),
      spring('02-11', '02-17'),
      qingming('04-03', '04-05'),
      labour('05-01', '05-05'),
      dragonBoat('06-12', '06-14'),
      midAutumn('09-19', '09-21'),
      national('10-01', '10-07'),
    ],
    worked: ['02-07', '02-20', '04-25', '05-08', '09-18', '09-26', '10-09'],
  },
  {
    year: 2022,
    notices: [
      { number: '国办发明电〔2021〕11号', issued: '2021-10-25' },
      { number: '国办发明电〔2022〕16号', issued: '2022-12-08' },
    ],
    holidays: [
      newYear('01-01', '01-03'),
      spring('01-31', '02-06'),
      qingming('04-03', '04-05'),
      labour('04-30', '05-04'),
      dragonBoat('06-03', '06-05'),
      midAutumn('09-10', '09-12'),
      national('10-01', '10-07'),
      newYear('12-31'),
    ],
    worked: ['01-29', '01-30', '04-02', '04-24', '05-07', '10-08', '10-09'],
  },
  {
    year: 2023,
    notices: [{ number: '国办发明电〔2022〕16号', issued: '2022-12-08' }],
    holidays: [
      newYear('01-01', '01-02'),
      spring('01-21', '01-27'),
      qingming('04-05'),
      labour('04-29', '05-03'),
      dragonBoat('06-22', '06-24'),
      nationalAndMidAutumn('09-29', '10-06'),
    ],
    worked: ['01-28', '01-29', '04-23', '05-06', '06-25', '10-07', '10-08'],
  },
  {
    year: 2024,
    notices: [{ number: '国办发明电〔2023〕7号', issued: '2023-10-25' }],
    holidays: [
      newYear('01-01'),
      spring('02-10', '02-17'),
      qingming('04-04', '04-06'),
      labour('05-01', '05-05'),
      dragonBoat('06-10'),
      midAutumn('09-15', '09-17'),
      national('10-01', '10-07'),
    ],
    worked: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
  },
  {
    year: 2025,
    notices: [{ number: '国办发明电〔2024〕12号', issued: '2024-11-12' }],
    holidays: [
      newYear('01-01'),
      spring('01-28', '02-04'),
      qingming('04-04', '04-06'),
      labour('05-01', '05-05'),
      dragonBoat('05-31', '06-02'),
      nationalAndMidAutumn('10-01', '10-08'),
    ],
    worked: ['01-26', '02-08', '04-27', '09-28', '10-11'],
  },
  {
    year: 2026,
    notices: [{ number: '国办发明电〔2025〕7号', issued: '2025-11-04' }],
    holidays: [
      newYear('01-01', '01-03'),
      spring('02-15', '02-23'),
      qingming('04-04', '04-06'),
      labour('05-01', '05-05'),
      dragonBoat('06-19', '06-21'),
      midAutumn('09-25', '09-27'),
      national('10-01', '10-07'),
    ],
    worked: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  },
]

/** The holiday a day belongs to, so that a screen can say why a day was not counted. */
export function holidayOn(day: Day): Holiday | undefined {
  const monthAndDate = day.slice(5)
  return announcedYears
    .find(({ year }) => day.startsWith(`${year}-`))
    ?.holidays.find(({ from, to }) => from <= monthAndDate && monthAndDate <= to)
}

/** China's working days, 2013 to 2026. */
export const chinaHolidays: Calendar = {
  years: Object.fromEntries(announcedYears.map((announced) => [announced.year, expand(announced)])),
}

function expand({ year, notices, holidays, worked }: AnnouncedYear): CalendarYear {
  return {
    source: notices.map(({ number }) => number).join('；'),
    offDays: holidays.flatMap(({ from, to }) => daysFrom(`${year}-${from}`, `${year}-${to}`)),
    workDays: worked.map((monthAndDate) => `${year}-${monthAndDate}`),
  }
}

function daysFrom(first: Day, last: Day): Day[] {
  const days: Day[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}
