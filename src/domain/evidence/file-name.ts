/** Longest name in characters, its ending included. */
const LONGEST = 120
const LONGEST_ENDING = 10
const UNNAMED = '未命名'

/** What a file system of some desktop takes amiss in a name. */
const FORBIDDEN = /[<>:"|?*]/g
/** Names of devices, which Windows opens whatever ending follows. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/**
 * The name as it is kept and given back: the last part of a path, readable in every script, without
 * what hides (controls, bidirectional overrides, zero width), what a file system takes amiss, or
 * more length than a list can show. The ending stays.
 */
export function cleanFileName(raw: string): string {
  const [last = ''] = raw.split(/[/\\]/).slice(-1)
  const tidy = last
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFD]/gu, '')
    .replaceAll(FORBIDDEN, '_')
    // One that separates evidence in a cell of a table.
    .replaceAll(/[；;]/g, '，')
    .replaceAll(/\s+/gu, ' ')
    // Dots in front hide a file, dots and blanks at the end hide an ending.
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '')
  const safe = DEVICE.test(tidy) ? `_${tidy}` : tidy
  return shortened(safe === '' ? UNNAMED : safe)
}

function shortened(name: string): string {
  const characters = [...name]
  if (characters.length <= LONGEST) return name
  const ending = endingOf(name)
  return `${characters.slice(0, LONGEST - [...ending].length).join('')}${ending}`
}

/** The ending in lower case with its dot, or nothing. */
export function endingOf(name: string): string {
  const [, ending = ''] = /.(\.[^.\s]+)$/u.exec(name) ?? []
  return ending.length > LONGEST_ENDING ? '' : ending.toLowerCase()
}
