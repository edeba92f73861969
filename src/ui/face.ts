export const themes = ['light', 'dark'] as const
export const sizes = ['normal', 'large', 'elder'] as const
export type Theme = (typeof themes)[number]
export type Size = (typeof sizes)[number]

export interface Face {
  theme: Theme
  size: Size
}

const storageKey = 'gongxin.face'

const oneOf = <T extends string>(choices: readonly T[], value: unknown, otherwise: T): T =>
  choices.find((choice) => choice === value) ?? otherwise

/** The face kept in this browser; light and standard where nothing, or nonsense, is kept. */
export function keptFace(): Face {
  let kept: Record<string, unknown> = {}
  try {
    kept = JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Record<string, unknown>
  } catch {
    // Storage switched off or damaged: the standard face.
  }
  return {
    theme: oneOf(themes, kept['theme'], 'light'),
    size: oneOf(sizes, kept['size'], 'normal'),
  }
}

/** Shows a face, before the first paint when called before mounting, and keeps it. */
export function showFace(face: Face): void {
  const { dataset } = document.documentElement
  dataset['theme'] = face.theme
  dataset['size'] = face.size
  try {
    localStorage.setItem(storageKey, JSON.stringify(face))
  } catch {
    // Storage switched off: the face lasts until the page is left.
  }
}
