import { sql } from 'kysely'
import type { RawBuilder, SqlBool } from 'kysely'
import type { Scope } from '#domain/access.ts'

/**
 * The rows whose unit lies in the caller's scope. A query of business data takes the scope as an
 * argument and cannot be called without one: `.where(inScope(scope, 'unit.path'))`.
 *
 * @param column where the path of the row's unit stands
 */
export function inScope(scope: Scope, column: string): RawBuilder<SqlBool> {
  if (scope.kind === 'everything') return sql<SqlBool>`1 = 1`
  const path = sql.ref(column)
  const parts = [
    ...scope.own.map((own) => sql<SqlBool>`${path} = ${own}`),
    ...scope.subtrees.map((top) => sql<SqlBool>`(${path} >= ${top} and ${path} < ${pastAll(top)})`),
    ...scope.below.map((top) => sql<SqlBool>`(${path} > ${top} and ${path} < ${pastAll(top)})`),
  ]
  return parts.length === 0 ? sql<SqlBool>`1 = 0` : sql<SqlBool>`(${sql.join(parts, sql` or `)})`
}

/** The rows of a unit and all below it, by the unit's path. */
export const isUnder = (top: string, column: string): RawBuilder<SqlBool> =>
  inScope({ kind: 'paths', own: [], subtrees: [top], below: [] }, column)

/** The first text after every path that starts with `top`: `0` follows the closing slash. */
const pastAll = (top: string): string => `${top.slice(0, -1)}0`
