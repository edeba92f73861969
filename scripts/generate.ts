/** `npm run generate`: everything that is made from definitions or from registry data, in one go. */
import { generateMaps } from './generate-map.ts'
import { generateSchemeSchema } from './generate-scheme-schema.ts'
import { generateUnits } from './generate-units.ts'
import { generateWords } from './generate-words.ts'

const written = [
  ...generateUnits(),
  ...generateMaps(),
  ...generateSchemeSchema(),
  ...(await generateWords()),
]
console.log(written.join('\n') || 'everything is up to date')
