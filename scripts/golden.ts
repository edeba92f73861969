import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { goldenText, scoreSample } from '#tests/golden/score-sample.ts'

/** Writes the golden scorecards anew. Only by hand, and only after the difference was understood. */
const FILE = fileURLToPath(new URL('../tests/golden/scorecards.json', import.meta.url))

writeFileSync(FILE, goldenText(await scoreSample()))
console.log(FILE)
