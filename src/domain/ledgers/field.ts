import type { Day } from '#domain/calendar/day.ts'
import type { Words } from '#domain/words.ts'

/** Instant as text in Asia/Shanghai, to the minute: `2026-08-03T09:40+08:00`. */
export type Instant = string

/** Somebody who took part, and in which capacity. */
export interface Person<Capacity extends string = string> {
  name: string
  capacity: Capacity
}

interface FieldBase<Required extends boolean = boolean> {
  label: Words
  /** One sentence for the clerk: what to write here, and what not. */
  hint?: Words
  required: Required
}

export type Choices = Readonly<Record<string, Words>>

export type Field =
  | (FieldBase & { kind: 'text'; max: number })
  | (FieldBase & { kind: 'long-text'; max: number })
  /** `ahead`: may lie in the future, as the end of a term may. */
  | (FieldBase & { kind: 'day'; ahead?: true })
  | (FieldBase & { kind: 'instant' })
  | (FieldBase & { kind: 'count'; max: number; unit: Words })
  /** A number with decimals, kept as exact decimal text. */
  | (FieldBase & { kind: 'amount'; max: number; decimals: number; unit: Words })
  | (FieldBase & { kind: 'choice'; choices: Choices })
  | (FieldBase & { kind: 'choices'; choices: Choices })
  | (FieldBase & { kind: 'yes-no' })
  | (FieldBase & { kind: 'link' })
  | (FieldBase & { kind: 'people'; capacities: Choices; max: number })

/** The value a field holds when it is filled in. */
type ValueOf<F extends Field> = F extends { kind: 'count' }
  ? number
  : F extends { kind: 'yes-no' }
    ? boolean
    : F extends { kind: 'choice'; choices: infer C }
      ? keyof C & string
      : F extends { kind: 'choices'; choices: infer C }
        ? (keyof C & string)[]
        : F extends { kind: 'people'; capacities: infer C }
          ? Person<keyof C & string>[]
          : F extends { kind: 'day' }
            ? Day
            : string

export type Fields = Readonly<Record<string, Field>>

type RequiredKeys<F extends Fields> = {
  [K in keyof F]: F[K]['required'] extends true ? K : never
}[keyof F]

/** The values of an entry, typed from the definition of its fields. */
export type ValuesOf<F extends Fields> = { [K in RequiredKeys<F>]: ValueOf<F[K]> } & {
  [K in Exclude<keyof F, RequiredKeys<F>>]?: ValueOf<F[K]>
}

/** Any value a field may hold, as it travels in JSON. */
export type FieldValue = string | number | boolean | string[] | Person[]
export type FieldValues = Readonly<Record<string, FieldValue | undefined>>

interface Options<R extends boolean> {
  required: R
  hint?: Words
}

const base = <const R extends boolean>(zh: string, en: string, { required, hint }: Options<R>) => ({
  label: { zh, en },
  required,
  ...(hint && { hint }),
})

export const text = <const R extends boolean>(
  zh: string,
  en: string,
  options: Options<R> & { max?: number },
) => ({ kind: 'text', max: options.max ?? 200, ...base(zh, en, options) }) as const
export const longText = <const R extends boolean>(
  zh: string,
  en: string,
  options: Options<R> & { max?: number },
) => ({ kind: 'long-text', max: options.max ?? 2000, ...base(zh, en, options) }) as const
export const day = <const R extends boolean>(
  zh: string,
  en: string,
  options: Options<R> & { ahead?: true },
) =>
  ({
    kind: 'day',
    ...(options.ahead && { ahead: true as const }),
    ...base(zh, en, options),
  }) as const
export const instant = <const R extends boolean>(zh: string, en: string, options: Options<R>) =>
  ({ kind: 'instant', ...base(zh, en, options) }) as const
export const count = <const R extends boolean>(
  zh: string,
  en: string,
  options: Options<R> & { unit: Words; max?: number },
) =>
  ({
    kind: 'count',
    max: options.max ?? 10_000_000,
    unit: options.unit,
    ...base(zh, en, options),
  }) as const
export const amount = <const R extends boolean>(
  zh: string,
  en: string,
  options: Options<R> & { unit: Words; max?: number; decimals?: number },
) =>
  ({
    kind: 'amount',
    max: options.max ?? 1_000_000_000,
    decimals: options.decimals ?? 2,
    unit: options.unit,
    ...base(zh, en, options),
  }) as const
export const yesNo = <const R extends boolean>(zh: string, en: string, options: Options<R>) =>
  ({ kind: 'yes-no', ...base(zh, en, options) }) as const
export const link = <const R extends boolean>(zh: string, en: string, options: Options<R>) =>
  ({ kind: 'link', ...base(zh, en, options) }) as const
export const choice = <const C extends Choices, const R extends boolean>(
  zh: string,
  en: string,
  choices: C,
  options: Options<R>,
) => ({ kind: 'choice', choices, ...base(zh, en, options) }) as const
export const choices = <const C extends Choices, const R extends boolean>(
  zh: string,
  en: string,
  of: C,
  options: Options<R>,
) => ({ kind: 'choices', choices: of, ...base(zh, en, options) }) as const
export const people = <const C extends Choices, const R extends boolean>(
  zh: string,
  en: string,
  capacities: C,
  options: Options<R> & { max?: number },
) => ({ kind: 'people', capacities, max: options.max ?? 30, ...base(zh, en, options) }) as const
