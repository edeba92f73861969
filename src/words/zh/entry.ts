/** Writing entries quickly and losing nothing: copies, drafts, and what two people changed. */
export const entry = {
  copy: '复制',
  copyOf: '复制“{title}”',
  copied: '以下内容取自“{title}”，日期须另填；请逐项核对后保存。',
  carried: '沿用自所复制的事项',
  carry: {
    title: '从上期带入：{period}有 {count} 项本期尚未登记',
    open: '待确认',
    act: '带入',
    actOf: '带入“{title}”',
    note: '带入栏目、渠道等内容，日期和数量须按本期填写；保存前不登记任何内容。',
  },
  draftKept: '草稿已存在本机',
  saving: '正在保存',
  asSaved: '已保存',
  merge: {
    title: '他人已修改同一事项，请逐项选择',
    text: '{by}于 {at} 保存了新的内容。只有您修改过的内容保持不变；选定后请再保存一次。',
    theirs: '他人保存：{value}',
    mine: '本人填写：{value}',
    onlyTheirs: '只有对方修改了这一项。',
    none: '双方填写的内容没有冲突，可直接再次保存。',
    take: '按所选内容继续',
  },
}
