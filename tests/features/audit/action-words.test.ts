import { readFileSync, readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { RECORD_CLOCK_STEPS } from '#domain/accountability/clock.ts'
import { RECORD_ACTIONS } from '#domain/accountability/workflow.ts'
import { COMMENT_ACTS } from '#domain/bulletin/comment.ts'
import { BULLETIN_ACTIONS } from '#domain/bulletin/workflow.ts'
import { INSTRUCTION_ACTIONS } from '#domain/instruction/workflow.ts'
import { CLOCK_STEPS } from '#domain/notice/ladder.ts'
import { REVIEW_ACTS, REVIEW_CLOCK_STEPS } from '#domain/notice/review.ts'
import { NOTICE_ACTIONS } from '#domain/notice/workflow.ts'
import { DECISIONS } from '#domain/observation/discrepancy.ts'
import { PERIOD_CLOCK_STEPS } from '#domain/period/period-clock.ts'
import { EDITION_ACTIONS } from '#domain/public-edition/edition.ts'
import { SECTION_ACTIONS } from '#domain/workflow/section.ts'
import { nounOf } from '#features/audit/audit-filter.ts'
import { verbOf } from '#features/audit/audit-story.ts'

/** Actions that the API names whole; a refusal names what one may not do. */
function named(): string[] {
  const folder = 'src/api'
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'))
  return files.flatMap((name) => {
    const text = readFileSync(`${folder}/${name}`, 'utf8')
    return [...text.matchAll(/(?<!', \{ )action: '([a-z-]+\.[a-z-]+)'/g)].map(
      ([, action = '']) => action,
    )
  })
}
const made: Record<string, readonly string[]> = {
  accountability: [...RECORD_ACTIONS, ...RECORD_CLOCK_STEPS, 'propose'],
  bulletin: BULLETIN_ACTIONS,
  'bulletin-comment': COMMENT_ACTS,
  discrepancy: DECISIONS,
  edition: EDITION_ACTIONS,
  instruction: ['write', ...INSTRUCTION_ACTIONS],
  notice: [
    ...NOTICE_ACTIONS,
    ...CLOCK_STEPS,
    ...REVIEW_CLOCK_STEPS,
    ...REVIEW_ACTS.map((act) => `review-${act}`),
  ],
  period: PERIOD_CLOCK_STEPS,
  section: SECTION_ACTIONS,
}

it('has words for everything that the audit chain can hold', () => {
  const whole = named()
  expect(whole.length).toBeGreaterThan(50)
  const all = [
    ...whole,
    ...Object.entries(made).flatMap(([noun, verbs]) => verbs.map((verb) => `${noun}.${verb}`)),
  ]
  const bare = all.filter((action) => nounOf(action) === undefined || verbOf(action) === undefined)
  expect([...new Set(bare)]).toEqual([])
})
