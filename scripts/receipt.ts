import { readFileSync } from 'node:fs'
import { checkReceipt } from '#domain/receipt/receipt.ts'
import type { ReceiptCheck } from '#domain/receipt/receipt.ts'

/** `npm run receipt -- file.json`: recomputes a receipt offline. Exit code 0 when it agrees, else 1. */
function say(check: ReceiptCheck): string {
  switch (check.kind) {
    case 'agrees': {
      const { unit, period, scheme, view, total, engine } = check.receipt.card
      return [
        `评分卡与重新计算的结果一致 / the scorecard agrees`,
        `${unit} · ${period} · ${scheme.id} v${scheme.version} · ${view} · engine ${engine}`,
        `total ${JSON.stringify(total)}`,
      ].join('\n')
    }
    case 'differs': {
      const { path, expected, found } = check.difference
      return [
        `评分卡与重新计算的结果不一致 / the scorecard differs, first at ${path || 'the card'}`,
        `recomputed ${expected ?? 'nothing'}`,
        `on the card ${found ?? 'nothing'}`,
      ].join('\n')
    }
    case 'unreadable':
      return `不是评分回执 / not a receipt: ${check.because}`
    case 'other-engine':
      return `由其他版本的引擎计算 / computed by engine ${check.engine}, this is ${check.own}`
    case 'not-scorable':
      return `无法计算 / cannot be scored: ${check.because}`
  }
}

const [, , file] = process.argv
if (file === undefined) {
  console.error('usage: npm run receipt -- file.json')
  process.exit(1)
}
const check = checkReceipt(readFileSync(file, 'utf8'))
console.log(say(check))
process.exit(check.kind === 'agrees' ? 0 : 1)
