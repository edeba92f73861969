/** Id of a fact, made by the application. */
export type FactId = string
