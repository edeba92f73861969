import { describe, expect, it } from 'vitest'
import { factsIn, factsOf, measure, told } from '#tests/domain/measures/measuring.ts'

/** A training of ten disclosure staff in the third quarter, unless said otherwise. */
const training = factsOf('trainings', {
  day: '2026-08-20',
  title: '信息公开培训',
  disclosureStaff: 10,
  spokespersons: 0,
  websiteStaff: 0,
  newMediaStaff: 0,
  abilities: ['policy'],
  hours: '4',
  exchange: false,
})
const january = { day: '2026-01-12' }
const lastYear = { day: '2025-12-12' }

describe('trainings of the year so far', () => {
  it('cover groups (N9-02)', () => {
    const trainings = [
      training(),
      training({ ...january, disclosureStaff: 0, spokespersons: 2 }),
      training({ ...lastYear, websiteStaff: 9 }),
      training({ day: '2026-10-01', newMediaStaff: 9 }),
      training({ others: 50, disclosureStaff: 0 }),
    ]
    expect(told(measure('training-groups-covered', trainings))).toBe('2')
    expect(told(measure('training-groups-covered', []))).toBe('0')
  })

  it('raise abilities (N9-04)', () => {
    const trainings = [
      training({ abilities: ['policy', 'guidance'] }),
      training({ ...january, abilities: ['guidance', 'sentiment'] }),
      training({ ...lastYear, abilities: ['explanation'] }),
      training({ abilities: undefined }),
    ]
    expect(told(measure('abilities-trained', trainings))).toBe('3')
  })

  it('are counted apart from exchanges of experience (Y5-03, N9-03)', () => {
    const trainings = [
      training(),
      training({ ...january, exchange: true }, 'exchange'),
      training(lastYear),
    ]
    expect(told(measure('trainings-held', trainings))).toBe('1')
    const exchanges = measure('experience-exchanges', trainings)
    expect(told(exchanges)).toBe('1')
    expect(factsIn(exchanges)).toEqual(['exchange'])
  })

  it('reach spokespersons (N1-02)', () => {
    const trainings = [
      training({ spokespersons: 2 }, 'with two'),
      training({ ...january, spokespersons: 1 }, 'with one'),
      training({}, 'with none'),
      training({ ...lastYear, spokespersons: 30 }, 'last year'),
    ]
    const value = measure('spokespersons-trained', trainings)
    expect(told(value)).toBe('3')
    expect(factsIn(value)).toEqual(['with two', 'with one'])
  })
})

describe('more training than before (N9-06)', () => {
  it('compares attendances with the period before, others included', () => {
    const trainings = [
      training({ spokespersons: 1, others: 4 }),
      training({ day: '2026-05-05', disclosureStaff: 6, newMediaStaff: 2 }),
      training({ ...january, disclosureStaff: 900 }),
    ]
    // 15 now, 8 in the second quarter.
    expect(told(measure('training-growth', trainings))).toBe('7')
    expect(told(measure('training-growth', trainings.slice(1)))).toBe('-8')
  })

  it('has nothing to compare with when there was no training before', () => {
    expect(told(measure('training-growth', [training(), training(january)]))).toBe(
      'no-previous-period',
    )
  })
})
