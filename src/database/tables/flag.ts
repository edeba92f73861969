/** Truth as a number: of the engines, SQLite has no booleans. */
export type Flag = 0 | 1
