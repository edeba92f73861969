import { namesDay } from '#domain/checker/dates.ts'

/** How a list says that nothing is in it. */
const SAYS_EMPTY =
  /(?:暂无|没有|尚无|暂时没有)(?:相关|任何|此类)?(?:数据|内容|信息|文章|记录)|栏目(?:正在)?建设中|内容(?:正在)?建设中/

/**
 * Whether a column has no content at all: its page says so itself and names no day, or its feed has
 * no entry. A page that merely shows nothing may be filled by a script, and is not called blank.
 *
 * @source 国办秘函〔2019〕19号: 空白栏目
 */
export const isBlankPage = (text: string): boolean => SAYS_EMPTY.test(text) && !namesDay(text)
