import { measureIn, type Library } from '#domain/schemes/checks/library.ts'
import { isSettingValue } from '#domain/measures/setting.ts'
import { error, warning, type Problem } from '#domain/schemes/problem.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import { measureUses } from '#domain/schemes/walk.ts'

export function checkSettings(scheme: Scheme, library: Library): Problem[] {
  const known = library.measures.flatMap(({ settings = [] }) => settings)
  const used = measureUses(scheme).flatMap(
    ({ measure }) => measureIn(library, measure)?.settings ?? [],
  )
  return Object.entries(scheme.settings).flatMap(([id, value]) => {
    const at = `settings.${id}`
    const setting = known.find((one) => one.id === id)
    if (!setting) return [error(at, 'setting-unknown', { setting: id })]
    if (!isSettingValue(setting, value))
      return [error(at, 'setting-wrong', { setting: id, value: String(value) })]
    return used.some((one) => one.id === id) ? [] : [warning(at, 'setting-unused', { setting: id })]
  })
}
