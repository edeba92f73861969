import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync('src/ui/tokens.css', 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')

/** Colours of the rules whose selector list holds one of these, later ones first in force. */
function coloursOf(...selectors: string[]): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, list = '', body = ''] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const own = list.split(',').map((selector) => selector.trim())
    if (!own.some((selector) => selectors.includes(selector))) continue
    for (const [, name = '', value = ''] of body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g))
      found[name] = value
  }
  return found
}

/** WCAG 2: relative luminance of a colour. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const light = coloursOf(':root', "[data-theme='light']")
const dark = { ...light, ...coloursOf("[data-theme='dark']") }
const elder = coloursOf("[data-size='elder']")
const faces = {
  light,
  dark,
  'light elder': { ...light, ...elder },
  'dark elder': { ...dark, ...elder, ...coloursOf("[data-theme='dark'][data-size='elder']") },
}

/** Text and what it stands on. */
const texts = [
  ...['ink', 'ink-2', 'ink-3', 'link'].flatMap((ink) =>
    ['page-back', 'surface', 'surface-2', 'surface-pop', 'selected'].map((back) => [ink, back]),
  ),
  ...['ok', 'warn', 'bad', 'info', 'neutral'].flatMap((state) => [
    [state, 'surface'],
    [state, `${state}-soft`],
    ['ink', `${state}-soft`],
  ]),
  ['accent', 'accent-soft'],
  ['accent', 'surface'],
  ['link', 'primary-soft'],
  ['on-solid', 'primary'],
  ['on-solid', 'primary-hover'],
  ['on-solid', 'bad-solid'],
  ['on-solid', 'bad-solid-hover'],
]

describe.each(Object.entries(faces))('the %s face', (name, colours) => {
  // Elder mode aims at 7:1, which is WCAG's AAA; the others at AA.
  const least = name.includes('elder') ? 7 : 4.5

  it(`keeps every text at ${least}:1 at least`, () => {
    const poor = texts.flatMap(([ink = '', back = '']) => {
      const ratio = contrast(colours[ink] ?? '', colours[back] ?? '')
      return ratio >= least ? [] : [`${ink} on ${back}: ${ratio.toFixed(2)}`]
    })
    expect(poor).toEqual([])
  })

  it('keeps outlines of controls, the focus and series of charts at 3:1', () => {
    const shapes = [
      'line-control',
      'focus',
      ...Array.from({ length: 8 }, (_, index) => `series-${index + 1}`),
    ]
    const poor = shapes.flatMap((shape) => {
      const ratio = contrast(colours[shape] ?? '', colours['surface'] ?? '')
      return ratio >= 3 ? [] : [`${shape}: ${ratio.toFixed(2)}`]
    })
    expect(poor).toEqual([])
  })
})

describe('contrast as this test reckons it', () => {
  it('agrees with the ends of the scale', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#777777', '#777777')).toBe(1)
  })
})

describe('tokens', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(css|ts|vue)$/.test(name))
    .map((name) => ({ name, text: readFileSync(`src/${name}`, 'utf8') }))
  const known = new Set(
    files.flatMap(({ text }) =>
      [...text.matchAll(/(--[a-z][\w-]*)\s*:|['"](--[a-z][\w-]*)['"]/g)].map(
        ([, set, named]) => set ?? named,
      ),
    ),
  )

  it('are used by names that exist: a wrong one is silently nothing', () => {
    const unknown = files.flatMap(({ name, text }) =>
      [...text.matchAll(/var\((--[a-z][\w-]*)/g)]
        .filter(([, token]) => !known.has(token))
        .map(([, token]) => `${name}: ${token}`),
    )
    expect(unknown).toEqual([])
  })
})
