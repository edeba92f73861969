import { expect, test } from '@playwright/test'
import type { Locator } from '@playwright/test'
import { signIn } from './sign-in.ts'

/**
 * What each act costs somebody who sees it for the first time, in seconds: to find and press
 * something, to type a character of a text they have before them, to read a screen that is new, to
 * copy a block in a spreadsheet and paste it.
 */
const COST = { press: 3, character: 0.4, screen: 8, paste: 12 }

/** A person who has never seen the product: does what the words on the screen say, and takes time. */
function newcomer() {
  let seconds = 0
  const spent = (cost: number) => {
    seconds += cost
  }
  return {
    seconds: () => seconds,
    reads: () => spent(COST.screen),
    async presses(target: Locator) {
      spent(COST.press)
      await target.click()
    },
    async types(target: Locator, text: string) {
      spent(COST.press + text.length * COST.character)
      await target.fill(text)
    },
    async pastes(target: Locator, text: string) {
      spent(COST.paste)
      await target.fill(text)
    },
  }
}

test('somebody who sees it for the first time hands a quarter in within five minutes', async ({
  page,
}) => {
  test.setTimeout(60_000)
  const person = newcomer()
  // Who has no account of the product in mind begins at the sign-in page.
  await signIn(page, 'reporter.ecology')
  person.reads()
  const quarter = page.getByRole('region', { name: /^2026年第四季度/ })
  await expect(quarter).toBeVisible()

  // The columns of the website stand in a sheet already.
  await person.presses(quarter.getByRole('link', { name: '政府网站信息发布', exact: true }))
  person.reads()
  await person.presses(page.getByRole('button', { name: '从表格粘贴' }))
  const drawer = page.getByRole('dialog')
  const rows = ['政务动态', '通知公告', '政策文件', '政务公开专栏'].map((column, at) =>
    [
      '2026-11-20',
      `${column}（首次）`,
      '其他领域',
      12 + at,
      12 + at,
      `https://www.example.gov.cn/${at}`,
    ].join('\t'),
  )
  const head = [
    '统计截止日期',
    '栏目名称',
    '所属领域',
    '发布信息数',
    '其中经保密审查数',
    '栏目链接',
  ]
  await person.pastes(drawer.getByRole('textbox').first(), [head.join('\t'), ...rows].join('\n'))
  const look = drawer.getByRole('button', { name: '查看读取结果' })
  if (await look.isVisible()) await person.presses(look)
  person.reads()
  await person.presses(drawer.getByRole('button', { name: /^登记选中的 4 行/ }))
  await expect(page.getByRole('row').filter({ hasText: '政务公开专栏（首次）' })).toBeVisible()
  const section = page.getByRole('region', { name: '政府网站信息发布' })
  await person.presses(section.getByRole('button', { name: '报送', exact: true }))
  await expect(section.getByRole('button', { name: '取回' })).toBeVisible()

  // One training, by the form.
  await page.goto('./tasks')
  await person.presses(quarter.getByRole('link', { name: '业务培训', exact: true }))
  await person.presses(page.getByRole('button', { name: '登记业务培训' }))
  person.reads()
  const field = (name: string) => drawer.getByRole('textbox', { name: new RegExp(`^${name}`) })
  await person.types(field('培训日期'), '2026-11-12')
  await person.types(field('培训名称'), '政务公开培训班（首次）')
  for (const [name, count] of [
    ['信息公开工作人员', '20'],
    ['新闻发言人', '2'],
    ['政府网站工作人员', '4'],
    ['政务微博微信相关人员', '3'],
    ['学时', '8'],
  ] as const) {
    await person.types(field(name), count)
  }
  await person.presses(drawer.getByRole('checkbox', { name: '回应引导能力' }))
  await person.presses(drawer.getByRole('radio', { name: '否' }))
  await person.types(field('报道链接'), 'https://www.example.gov.cn/t/1')
  await person.presses(drawer.getByRole('button', { name: '保存', exact: true }))
  await expect(page.getByRole('row').filter({ hasText: '政务公开培训班（首次）' })).toBeVisible()
  const trainings = page.getByRole('region', { name: '业务培训' })
  await person.presses(trainings.getByRole('button', { name: '报送', exact: true }))
  await expect(trainings.getByRole('button', { name: '取回' })).toBeVisible()

  // Whatever is empty has nothing to report, in one step.
  await page.goto('./tasks')
  person.reads()
  await person.presses(quarter.getByRole('button', { name: /个空台账报“无事项”/ }))
  person.reads()
  await person.presses(page.getByRole('alertdialog').getByRole('button', { name: /无事项/ }))
  // What stood there before is handed in ledger by ledger.
  for (const ledger of ['政策解读', '在线访谈', '政务新媒体账号']) {
    await page.goto('./tasks')
    await person.presses(quarter.getByRole('link', { name: ledger, exact: true }))
    const stood = page.getByRole('region', { name: ledger, exact: true })
    await person.presses(stood.getByRole('button', { name: '报送', exact: true }))
    await expect(stood.getByRole('button', { name: '取回' })).toBeVisible()
  }
  await page.goto('./tasks')
  await expect(quarter.getByRole('progressbar')).toBeVisible()
  await expect(quarter.getByText('未报送', { exact: true })).toHaveCount(0)
  expect(Math.round(person.seconds())).toBeLessThan(300)
  test.info().annotations.push({ type: 'seconds', description: String(person.seconds()) })
})
