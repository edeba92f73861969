import { expect, it } from 'vitest'
import type { Role } from '#domain/access.ts'
import { firstScreen, navigationFor } from '#app/navigation.ts'

const holding = (role: Role) => ({ role, unit: '440000', path: '/440000/' })
const screensOf = (...roles: Role[]) =>
  navigationFor(roles.map(holding)).flatMap(({ entries }) => entries.map(({ name }) => name))

it('shows an administrator nothing of the business', () => {
  expect(screensOf('system-admin')).toEqual([
    'accounts',
    'units',
    'calendars',
    'mails',
    'letterheads',
  ])
  expect(screensOf('security-admin')).toEqual(['accounts', 'keys', 'hosts'])
  expect(screensOf('auditor')).toEqual(['numbers', 'audit'])
})

it('shows a reporter the own unit and the clauses, but not the province', () => {
  expect(screensOf('reporter')).toEqual([
    'tasks',
    'notices',
    'bulletins',
    'inbox',
    'scorecard',
    'facts',
    'import',
    'discrepancies',
    'clauses',
    'library',
  ])
})

it('adds up what several roles allow', () => {
  expect(screensOf('reporter', 'auditor')).toEqual([
    'numbers',
    'tasks',
    'notices',
    'bulletins',
    'inbox',
    'scorecard',
    'facts',
    'import',
    'discrepancies',
    'clauses',
    'library',
    'audit',
  ])
})

it.each([
  ['inspector', 'overview'],
  ['leader', 'brief'],
  ['approver', 'tasks'],
  ['system-admin', 'accounts'],
  ['auditor', 'audit'],
] as const)('begins the work of %s at %s', (role, screen) => {
  expect(firstScreen([holding(role)])).toBe(screen)
})
