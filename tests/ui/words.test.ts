import { describe, expect, it } from 'vitest'
import { createWords, locales } from '#ui/words.ts'

describe('the language shown', () => {
  it('changes for all words at once, and says so to the browser', async () => {
    const words = await createWords('zh')
    expect([words.t('ui.action.cancel'), document.documentElement.lang]).toEqual(['取消', 'zh-CN'])
    await words.change('en')
    expect([words.t('ui.action.cancel'), document.documentElement.lang]).toEqual(['Cancel', 'en'])
    await words.change('zh-Hant')
    expect([words.t('ui.theme.label'), words.locale.value]).toEqual(['外觀', 'zh-Hant'])
  })

  it('begins with few words where few are enough, and the others follow', async () => {
    const words = await createWords('zh', 'first')
    expect(words.t('reading.bar.share')).toBe('转送')
    await words.whole()
    expect(words.t('snapshots.title')).toBe('链接快照')
  })

  it('is called by its own name in every language', async () => {
    for (const locale of locales) {
      const { t } = await createWords(locale)
      expect([t('ui.locale.zh'), t('ui.locale.zhHant'), t('ui.locale.en')]).toEqual([
        '简体中文',
        '繁體中文',
        'English',
      ])
    }
  })

  it('has the words that the domain’s definitions carry', async () => {
    // 部门 is the domain's own word for a kind of unit; only its second character has another form.
    const department = { zh: '部门', en: 'Department' }
    expect((await createWords('zh')).say(department)).toBe('部门')
    expect((await createWords('en')).say(department)).toBe('Department')
    expect((await createWords('zh-Hant')).say(department)).toBe('部門')
  })

  it('calls documents 文件 in Traditional Chinese too, not 檔案', async () => {
    const { t } = await createWords('zh-Hant')
    expect(t('ui.file.choose')).toBe('選擇文件')
  })
})
