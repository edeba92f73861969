import type { Words } from '#domain/words.ts'

export type SettingValue = boolean | number | string

/** A choice that the documents leave open, made by the scheme and read by measures. */
export interface Setting {
  id: string
  title: Words
  /** What holds where a scheme does not say. */
  usual: SettingValue
  /** The only values, for texts. */
  choices?: readonly string[]
  /** Bounds, for numbers. */
  min?: number
  max?: number
}

type Settings = Readonly<Record<string, SettingValue>>

/** Whether a value is one that the setting can have. */
export function isSettingValue(setting: Setting, value: SettingValue): boolean {
  if (typeof value !== typeof setting.usual) return false
  if (typeof value === 'string') return setting.choices?.includes(value) ?? true
  if (typeof value === 'boolean') return true
  return value >= (setting.min ?? -Infinity) && value <= (setting.max ?? Infinity)
}

interface Of<V extends SettingValue> extends Setting {
  usual: V
}

/** The scheme's value, or the usual one where it gives none. */
function valueOf<V extends SettingValue>(settings: Settings, setting: Of<V>): SettingValue {
  const given = settings[setting.id]
  return given !== undefined && isSettingValue(setting, given) ? given : setting.usual
}

export const numberSetting = (settings: Settings, setting: Of<number>): number =>
  Number(valueOf(settings, setting))

export const yesNoSetting = (settings: Settings, setting: Of<boolean>): boolean =>
  valueOf(settings, setting) === true

export interface Choice<C extends string> extends Of<C> {
  choices: readonly C[]
}

export const choiceSetting = <C extends string>(settings: Settings, setting: Choice<C>): C =>
  setting.choices.find((choice) => choice === valueOf(settings, setting)) ?? setting.usual
