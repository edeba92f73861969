import { describe, expect, it } from 'vitest'
import { announcedYears, chinaHolidays, holidayOn } from '#domain/calendar/china-holidays.ts'
import { isDay, weekday, yearOfDay } from '#domain/calendar/day.ts'

const years = announcedYears.map(({ year }) => year)

describe('the announced holidays', () => {
  it('cover 2013 to 2026, each with the number of its notice', () => {
    expect(years).toEqual(Array.from({ length: 14 }, (_, index) => 2013 + index))
    for (const { source } of Object.values(chinaHolidays.years)) {
      expect(source).toMatch(/^国(办)?发明电〔20\d\d〕\d+号/)
    }
  })

  it.each([
    // Days free as each notice counts them (共…天), 元旦 + 春节 + 清明 + 五一 + 端午 + 中秋 + 国庆, and days worked.
    { year: 2013, free: 3 + 7 + 3 + 3 + 3 + 3 + 7, worked: 2 + 2 + 1 + 2 + 2 + 1 + 2 },
    { year: 2014, free: 1 + 7 + 2 + 3 + 1 + 1 + 7, worked: 2 + 1 + 2 },
    // 2015 has 3 more for 3 September, with one Sunday worked.
    { year: 2015, free: 3 + 7 + 2 + 1 + 2 + 1 + 7 + 3, worked: 1 + 2 + 1 + 1 },
    { year: 2016, free: 1 + 7 + 1 + 2 + 3 + 3 + 7, worked: 2 + 1 + 1 + 2 },
    // Mid-Autumn fell into National Day: 8 days together.
    { year: 2017, free: 2 + 7 + 3 + 1 + 3 + 8, worked: 2 + 1 + 1 + 1 },
    // The last two are 30 and 31 December, the last worked day 29 December: New Year of 2019.
    { year: 2018, free: 1 + 7 + 3 + 3 + 1 + 1 + 7 + 2, worked: 2 + 1 + 1 + 2 + 1 },
    // New Year counts 3 days, two of them in 2018; Labour Day has 4 after the change.
    { year: 2019, free: 1 + 7 + 1 + 4 + 1 + 1 + 7, worked: 2 + 2 + 2 },
    // Spring Festival 7 days, and 3 more to 2 February; 1 February is then not worked.
    { year: 2020, free: 1 + 10 + 3 + 5 + 3 + 8, worked: 1 + 2 + 1 + 2 },
    { year: 2021, free: 3 + 7 + 3 + 5 + 3 + 3 + 7, worked: 2 + 2 + 1 + 2 },
    // 31 December belongs to New Year of 2023.
    { year: 2022, free: 3 + 7 + 3 + 5 + 3 + 3 + 7 + 1, worked: 2 + 1 + 2 + 2 },
    { year: 2023, free: 2 + 7 + 1 + 5 + 3 + 8, worked: 2 + 2 + 1 + 2 },
    { year: 2024, free: 1 + 8 + 3 + 5 + 1 + 3 + 7, worked: 2 + 1 + 2 + 1 + 2 },
    { year: 2025, free: 1 + 8 + 3 + 5 + 3 + 8, worked: 2 + 1 + 2 },
    { year: 2026, free: 3 + 9 + 3 + 5 + 3 + 3 + 7, worked: 1 + 2 + 1 + 2 },
  ])('of $year have as many free and worked days as announced', ({ year, free, worked }) => {
    expect(chinaHolidays.years[year]?.offDays).toHaveLength(free)
    expect(chinaHolidays.years[year]?.workDays).toHaveLength(worked)
  })

  it('lie in their own year, in order, and name each day once', () => {
    for (const [text, { offDays, workDays }] of Object.entries(chinaHolidays.years)) {
      const year = Number(text)
      for (const days of [offDays, workDays]) {
        expect(days).toEqual([...new Set(days)].sort())
        expect(days.every((day) => isDay(day) && yearOfDay(day) === year)).toBe(true)
      }
      expect(workDays.filter((day) => offDays.includes(day))).toEqual([])
    }
  })

  it('make up only on Saturdays and Sundays', () => {
    const made = Object.values(chinaHolidays.years).flatMap(({ workDays }) => workDays)
    expect(made.filter((day) => weekday(day) < 6)).toEqual([])
  })

  it('always contain the days of the law: 1 January, 1 May, and 1 to 3 October', () => {
    for (const [year, { offDays }] of Object.entries(chinaHolidays.years)) {
      const byLaw = ['01-01', '05-01', '10-01', '10-02', '10-03'].map((day) => `${year}-${day}`)
      expect(offDays).toEqual(expect.arrayContaining(byLaw))
    }
  })

  it('give back at most what was made up, beside the days of the law and their substitutes', () => {
    // A weekday is free by law or because a weekend is worked for it. The law gives 11 days a year up to
    // 2024 and 13 from 2025. 2015 gave 1 more; 2020 gave Friday 31 January and took back a worked Saturday.
    for (const [text, { offDays, workDays }] of Object.entries(chinaHolidays.years)) {
      const year = Number(text)
      const freeWeekdays = offDays.filter((day) => weekday(day) <= 5).length
      const extra = year === 2015 ? 1 : year === 2020 ? 2 : 0
      expect(freeWeekdays).toBeLessThanOrEqual((year >= 2025 ? 13 : 11) + extra + workDays.length)
    }
  })

  it('tell which holiday a day belongs to', () => {
    expect(holidayOn('2026-02-20')?.zh).toBe('春节')
    expect(holidayOn('2018-12-31')?.zh).toBe('元旦')
    expect(holidayOn('2026-02-14')).toBeUndefined()
    expect(holidayOn('2027-01-01')).toBeUndefined()
  })

  it('were announced before the year began, with later changes after it', () => {
    for (const { year, notices } of announcedYears) {
      const issued = notices.map((notice) => notice.issued)
      expect(issued.every(isDay)).toBe(true)
      expect(issued[0]?.localeCompare(`${year}-01-01`)).toBe(-1)
      expect(issued).toEqual([...issued].sort())
    }
  })
})
