import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { PHONE, openAs, step } from './open-as.ts'

async function wordBytes(page: Page): Promise<Buffer> {
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载 Word' }).click()
  return await readFile(await (await saved).path())
}

async function expectNoSidewaysScroll(page: Page) {
  const over = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
  expect(over).toBeLessThanOrEqual(0)
}

test('a locked quarter becomes a bulletin, an instruction, a notice, an answer, and is done', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const inspector = await openAs(browser, 'inspector')
  await inspector.goto('./bulletins')
  await inspector.getByRole('button', { name: '编发通报' }).click()
  const compiling = inspector.getByRole('dialog')
  await expect(compiling.getByRole('combobox', { name: '周期' })).toHaveValue('2026-Q2')
  await expect(compiling.getByRole('checkbox').first()).toBeVisible()
  await compiling.getByRole('button', { name: '编写草稿' }).click()
  await expect(inspector.getByText('草稿已写成')).toBeVisible({ timeout: 30_000 })
  await expect(inspector).toHaveURL(/bulletins\/[^/]+$/)
  const place = new URL(inspector.url()).pathname
  await inspector
    .getByRole('button', { name: /查看这个数字的来源/ })
    .first()
    .click()
  const source = inspector.getByRole('dialog', { name: '数字来源' })
  await expect(source).toContainText('统计到的单位')
  await expect(source.getByRole('listitem').first()).toContainText('2026年第二季度')
  await inspector.keyboard.press('Escape')
  // Nobody reviews or signs what he compiled.
  await expect(inspector.getByRole('button', { name: '保密审查', exact: true })).toHaveCount(0)
  await expect(inspector.getByRole('button', { name: '签发', exact: true })).toHaveCount(0)

  const chief = await openAs(browser, 'chief')
  await chief.goto(place)
  await step(chief, '保密审查', {}, '可以公开')
  await step(chief, '签发')
  await step(chief, '编号印发')
  await expect(chief.getByText('已印发，不再改动')).toBeVisible()
  const first = await wordBytes(chief)
  expect(first.subarray(0, 2).toString()).toBe('PK')
  expect((await wordBytes(chief)).equals(first)).toBe(true)

  const leader = await openAs(browser, 'leader', PHONE)
  await leader.goto(place)
  await expect(leader.getByRole('link', { name: '批示', exact: true })).toBeVisible()
  await expectNoSidewaysScroll(leader)
  await leader.getByRole('link', { name: '批示', exact: true }).click()
  await leader.getByRole('textbox', { name: /^批示内容/ }).fill('请交通运输厅限期整改，结果报我。')
  await expectNoSidewaysScroll(leader)
  await leader.getByRole('button', { name: '送办' }).click()
  await expect(leader).toHaveURL(/instructions\/[^/]+\/(?!new)[^/]+$/)
  const instruction = new URL(leader.url()).pathname

  await inspector.goto(instruction)
  await step(inspector, '承办')
  await inspector.getByRole('link', { name: '转为督查通知' }).click()
  await inspector.getByRole('combobox', { name: '添加主办单位' }).fill('交通运输厅')
  await inspector
    .getByRole('option', { name: /广东省交通运输厅/ })
    .first()
    .click()
  await inspector.getByRole('combobox', { name: /^签发人/ }).fill('荔例')
  await inspector.getByRole('button', { name: '提交批准' }).click()
  await expect(inspector).toHaveURL(/state=drafted/)
  await inspector.goto(instruction)
  const notice = inspector.getByRole('main').getByRole('link', { name: /整改通知/ })
  await expect(notice).toHaveText('关于通报所列工作问题的整改通知')
  await notice.click()
  await expect(inspector).toHaveURL(/notices\//)
  const letter = new URL(inspector.url()).pathname

  await chief.goto(letter)
  await step(chief, '批准')
  await inspector.reload()
  await step(inspector, '发出')

  const unit = await openAs(browser, 'reporter.transport')
  await unit.goto(letter)
  await step(unit, '签收')
  // What the leader wrote is between him and his office.
  await expect(unit.getByText('结果报我')).toHaveCount(0)
  await step(unit, '答复', {
    整改情况: '已逐项整改并复核。',
    说明: '整改完成，请予核验。',
    佐证: 'https://example.gov.cn/remedy',
  })

  await inspector.reload()
  await step(inspector, '核验通过', { 说明: '抽查三项，均已整改。' })
  await step(inspector, '销号')
  await leader.goto(instruction)
  await expect(leader.getByText('已办结').first()).toBeVisible()
  await expect(leader.getByText('已销号').first()).toBeVisible()
  await expectNoSidewaysScroll(leader)
})
