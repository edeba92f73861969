import { describe, expect, it } from 'vitest'
import type { Holding } from '#domain/access.ts'
import {
  daysProblem,
  delegationState,
  delegatorOf,
  isDelegable,
} from '#domain/delegation/delegation.ts'
import type { Delegator } from '#domain/delegation/delegation.ts'

const UNIT = '/440000/440100/'
const chen = { account: 'chen', name: '陈' }
const holding = (role: Holding['role'], lent?: Delegator): Holding & { for?: Delegator } => ({
  role,
  unit: '440100',
  path: UNIT,
  ...(lent && { for: lent }),
})

describe('a delegation', () => {
  it('begins and ends by itself', () => {
    const days = { from: '2026-11-23', until: '2026-11-27', revoked: false }
    expect(delegationState(days, '2026-11-22')).toBe('planned')
    expect(delegationState(days, '2026-11-23')).toBe('in-force')
    expect(delegationState(days, '2026-11-27')).toBe('in-force')
    expect(delegationState(days, '2026-11-28')).toBe('over')
    expect(delegationState({ ...days, revoked: true }, '2026-11-23')).toBe('revoked')
  })

  it('is for a leave: not from the past, not backwards, 180 days at most', () => {
    const problem = (from: string, until: string) => daysProblem({ from, until }, '2026-01-01')
    expect(problem('2026-01-01', '2026-01-01')).toBeUndefined()
    expect(problem('2025-12-31', '2026-01-05')).toEqual({ path: 'from', code: 'past-day' })
    expect(problem('2026-01-05', '2026-01-04')).toEqual({ path: 'until', code: 'before-begin' })
    // 180 days from 1 January: 31 + 28 + 31 + 30 + 31 = 151 to the end of May, 29 more in June.
    expect(problem('2026-01-01', '2026-06-29')).toBeUndefined()
    expect(problem('2026-01-01', '2026-06-30')).toEqual({ path: 'until', code: 'too-long' })
  })

  it('is not for the three administrators', () => {
    expect(isDelegable('approver')).toBe(true)
    expect(isDelegable('chief-inspector')).toBe(true)
    expect(isDelegable('security-admin')).toBe(false)
    expect(isDelegable('auditor')).toBe(false)
  })

  it('is what somebody acts by only where no role of his own allows it', () => {
    const both = [holding('reporter'), holding('approver', chen)]
    expect(delegatorOf(both, 'section.approve', UNIT)).toEqual(chen)
    expect(delegatorOf(both, 'section.submit', UNIT)).toBeUndefined()
    expect(delegatorOf(both, 'section.approve', '/440000/440300/')).toBeUndefined()
    expect(delegatorOf(both, 'section.approve')).toEqual(chen)
  })
})
