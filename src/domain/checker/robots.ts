/** What a robots.txt asks of everybody, or of us by name (RFC 9309). */
export interface Robots {
  rules: readonly { allow: boolean; path: string }[]
  /** Seconds between two requests; 0 where nothing is asked. */
  delay: number
}

export const NO_ROBOTS: Robots = { rules: [], delay: 0 }
/** Beyond this a file is not read on. */
const MOST_LINES = 5000
const MOST_DELAY = 60

interface Group {
  agents: string[]
  rules: { allow: boolean; path: string }[]
  delay: number
}

/** @param agent our name in lower case; a group that names it goes before the one for everybody */
export function readRobots(text: string, agent: string): Robots {
  const groups: Group[] = []
  let open: Group | undefined
  let isNaming = false
  for (const line of text.split(/\r?\n/, MOST_LINES)) {
    const [, key = '', value = ''] = /^\s*([a-z-]+)\s*:\s*([^#]*)/i.exec(line) ?? []
    const name = key.toLowerCase()
    if (name === 'user-agent') {
      if (!open || !isNaming) groups.push((open = { agents: [], rules: [], delay: 0 }))
      open.agents.push(value.trim().toLowerCase())
      isNaming = true
    } else if (name !== '' && open) {
      isNaming = false
      takeRule(open, name, value.trim())
    }
  }
  const mine = groups.filter(({ agents }) => agents.some((one) => one !== '*' && one === agent))
  const all = mine.length > 0 ? mine : groups.filter(({ agents }) => agents.includes('*'))
  return {
    rules: all.flatMap(({ rules }) => rules),
    delay: Math.max(0, ...all.map(({ delay }) => delay)),
  }
}

function takeRule(group: Group, name: string, value: string) {
  if (name === 'crawl-delay' && /^\d+(\.\d+)?$/.test(value)) {
    group.delay = Math.min(MOST_DELAY, Number(value))
  }
  if ((name === 'allow' || name === 'disallow') && value !== '') {
    group.rules.push({ allow: name === 'allow', path: value })
  }
}

/** The longest rule that fits decides; where two are as long, the one that allows. */
export function mayVisit({ rules }: Robots, path: string): boolean {
  let best = { allow: true, length: -1 }
  for (const { allow, path: rule } of rules) {
    const isBetter =
      rule.length > best.length || (rule.length === best.length && allow && !best.allow)
    if (isBetter && fits(rule, path)) best = { allow, length: rule.length }
  }
  return best.allow
}

/** `*` stands for anything, `$` for the end. Without expressions, so that no rule takes long. */
function fits(rule: string, path: string): boolean {
  const isWhole = rule.endsWith('$')
  const parts = (isWhole ? rule.slice(0, -1) : rule).split('*')
  const [first = '', ...rest] = parts
  if (!path.startsWith(first)) return false
  let at = first.length
  for (const [index, part] of rest.entries()) {
    const isLast = isWhole && index === rest.length - 1
    const found = isLast ? path.length - part.length : path.indexOf(part, at)
    if (found < at || (isLast && !path.endsWith(part))) return false
    at = found + part.length
  }
  return !isWhole || at === path.length
}
