export interface Option<T extends string = string> {
  value: T
  label: string
  /** A second line or an aside: the unit above, a code. */
  note?: string
  disabled?: boolean
}

export interface OptionGroup<T extends string = string> {
  label: string
  options: readonly Option<T>[]
}
