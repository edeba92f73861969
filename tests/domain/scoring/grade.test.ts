import { describe, expect, it } from 'vitest'
import type { Grade } from '#domain/schemes/scheme.ts'
import { cardOf, item, judged, judgement, part } from '#tests/domain/scoring/fixtures.ts'

const gradesFor = (points: string, grades?: readonly Grade[]) =>
  cardOf({ ...(grades && { grades }) }, { judgements: [judgement('only', points)] }).grades

const named = (id: string, rest: Partial<Grade>): Grade => ({
  id,
  name: { zh: id, en: id },
  ...rest,
})

describe('the grade', () => {
  it('is the first that the total reaches; below 60 fails', () => {
    expect(gradesFor('90')).toEqual(['excellent'])
    expect(gradesFor('89.999')).toEqual(['good'])
    expect(gradesFor('60')).toEqual(['passed'])
    expect(gradesFor('59.99')).toEqual(['failed'])
    expect(gradesFor('0')).toEqual(['failed'])
  })

  it('asks for the exact total: 59.995 is shown as 60.00 and fails', () => {
    expect(gradesFor('59.995')).toEqual(['failed'])
  })

  it('may ask for more than a number, and then the number itself is too little', () => {
    const grades = [named('above', { above: 80 }), named('rest', {})]
    expect(gradesFor('80', grades)).toEqual(['rest'])
    expect(gradesFor('80.001', grades)).toEqual(['above'])
  })

  it('may ask for both', () => {
    const grades = [named('both', { atLeast: 70, above: 60 }), named('rest', {})]
    expect(gradesFor('65', grades)).toEqual(['rest'])
    expect(gradesFor('70', grades)).toEqual(['both'])
  })

  it('is none where none is reached', () => {
    expect(gradesFor('50', [named('passed', { atLeast: 60 })])).toEqual([])
    expect(gradesFor('50', [])).toEqual([])
  })

  it('is every one between the least and the most while the total is open', () => {
    const parts = [part([item('only', 70, judged), item('open', 30, judged)])]
    const open = (points: string) =>
      cardOf({ parts }, { judgements: [judgement('only', points)] }).grades
    // 70 to 100, 55 to 85, and 20 to 50.
    expect(open('70')).toEqual(['excellent', 'good', 'passed'])
    expect(open('55')).toEqual(['good', 'passed', 'failed'])
    expect(open('20')).toEqual(['failed'])
  })
})
