/**
 * What can be wrong with an entry or a row of a table: `wrong` says what, `mend` how to put it right.
 * {field}, {otherField} and the like are labels, {value} is what was written.
 */
export const findings = {
  required: { wrong: '“{field}”没有填写', mend: '请填写“{field}”' },
  'unknown-field': { wrong: '没有“{name}”这一项', mend: '请删除这一项，或检查名称是否写错' },
  'not-text': { wrong: '“{field}”应为文字，现为“{value}”', mend: '请改填文字' },
  'too-long': { wrong: '“{field}”有 {length} 字，超过 {max} 字', mend: '请压缩到 {max} 字以内' },
  'odd-characters': {
    wrong: '“{field}”中有无法识别的字符',
    mend: '请删除乱码后重新输入；CSV 文件请另存为 UTF-8 编码',
  },
  'not-a-number': { wrong: '“{field}”应为数字，现为“{value}”', mend: '请只填数字，如 12' },
  'not-whole': { wrong: '“{field}”应为整数，现为“{value}”', mend: '请填整数，不带小数' },
  'too-many-decimals': {
    wrong: '“{field}”小数位数过多：“{value}”',
    mend: '请最多保留 {decimals} 位小数',
  },
  negative: { wrong: '“{field}”不能是负数：“{value}”', mend: '请填 0 或正数' },
  'too-big': { wrong: '“{field}”超过上限 {max}：“{value}”', mend: '请核对数值是否多写了位数' },
  'not-a-day': { wrong: '“{field}”不是有效日期：“{value}”', mend: '请按 2026-03-05 的格式填写' },
  'ambiguous-day': {
    wrong: '“{field}”分不清年月日：“{value}”',
    mend: '请按年-月-日填写四位年份，如 2026-03-05',
  },
  'not-an-instant': {
    wrong: '“{field}”不是有效时间：“{value}”',
    mend: '请写明日期和时刻，如 2026-03-05 09:40',
  },
  midnight: {
    wrong: '“{field}”只有日期，按零时零分计',
    mend: '请补上时刻，如 2026-03-05 09:40；确为零时的，请说明',
  },
  'not-yes-no': { wrong: '“{field}”应填“是”或“否”，现为“{value}”', mend: '请从“是”“否”中选择' },
  'not-a-choice': { wrong: '“{field}”没有“{value}”这个选项', mend: '请从下拉列表中选择' },
  'repeated-choice': { wrong: '“{field}”重复选择了“{value}”', mend: '请每个选项只写一次' },
  'not-a-link': {
    wrong: '“{field}”不是完整的网址：“{value}”',
    mend: '请从浏览器地址栏复制完整网址',
  },
  'not-http': {
    wrong: '“{field}”应以 http:// 或 https:// 开头：“{value}”',
    mend: '请从浏览器地址栏复制完整网址',
  },
  'not-people': {
    wrong: '“{field}”无法识别人员：“{value}”',
    mend: '请按“张三（主要负责同志）；李四（新闻发言人）”的格式填写',
  },
  'capacity-missing': {
    wrong: '“{field}”中“{name}”没有写明身份',
    mend: '请在姓名后用括号写明身份，如 张三（新闻发言人）',
  },
  'not-a-capacity': {
    wrong: '“{field}”中“{name}”的身份“{value}”不在列表中',
    mend: '请使用填写说明中列出的身份',
  },
  'too-many-people': { wrong: '“{field}”有 {count} 人，超过 {max} 人', mend: '请只写主要人员' },
  'repeated-person': {
    wrong: '“{field}”中“{name}”出现了两次',
    mend: '请每人只写一次；重名的请加注区分',
  },
  'in-future': {
    wrong: '“{field}”{day}晚于今天（{today}）',
    mend: '请核对日期；尚未发生的事项不登记',
  },
  'before-records': { wrong: '“{field}”{day}过早', mend: '请核对年份；无误的，请说明' },
  'outside-period': {
    wrong: '“{field}”{day}不在本周期（{from}至{to}）内',
    mend: '请核对日期，或登记到所属周期',
  },
  'key-days': { wrong: '有效期须在{first}至{last}之间', mend: '请另选最后有效日期' },
  'after-lock': { wrong: '晚于锁定日期 {other}', mend: '请选择锁定日期或之前的日期' },
  'reminded-today': { wrong: '所选单位今天都已提醒过', mend: '请明天再提醒' },
  'nothing-missing': { wrong: '所选单位没有缺报内容', mend: '请选择尚未报齐的单位' },
  'before-other': { wrong: '“{field}”早于“{otherField}”', mend: '请核对两个时间的先后' },
  'more-than': { wrong: '“{field}”{value}大于“{otherField}”{other}', mend: '请核对这两个数' },
  'sum-differs': {
    wrong: '“{field}”{value}不等于“{firstField}”与“{secondField}”之和 {sum}',
    mend: '请核对这三个数',
  },
  'needed-when': {
    wrong: '“{otherField}”为“{otherChoice}”时，应填写“{field}”',
    mend: '请填写“{field}”，或更正“{otherField}”',
  },
  'needed-with': { wrong: '填写了“{otherField}”，应同时填写“{field}”', mend: '请填写“{field}”' },
  'not-with': { wrong: '“{otherField}”为“{otherChoice}”，与“{field}”矛盾', mend: '请更正其中一项' },
  'nothing-filled': { wrong: '各项数量都是 0', mend: '请至少填写一项数量；确实为 0 的，请说明' },
  'does-not-belong': {
    wrong: '“{field}”中“{partChoice}”不属于“{otherChoice}”',
    mend: '请删除这一项，或更正“{otherField}”',
  },
  'no-evidence': { wrong: '没有佐证材料', mend: '请填写链接或文号；暂时没有的，请说明' },
  'same-event': {
    wrong: '已登记过相同的事项：“{title}”',
    mend: '请勿重复登记；确为不同事项的，请说明区别',
  },
  'same-event-in-file': { wrong: '与第 {row} 行是同一事项：“{title}”', mend: '请删除其中一行' },
  'unlike-before': {
    wrong: '“{field}”：本单位近 {entries} 期中位数为 {median}，本次 {value}，相差 {difference}',
    mend: '请核对是否多写或少写了位数；无误的，请说明原因',
  },
  'unlike-class': {
    wrong:
      '“{field}”：同类 {units} 个单位近一年中位数约为 {median}，本次 {value}，相差约 {difference}',
    mend: '请核对是否多写或少写了位数；无误的，请说明原因',
  },
  'unknown-unit': { wrong: '找不到单位“{value}”', mend: '请使用单位全称、曾用名或单位编号' },
  'unit-not-there': {
    wrong: '“{unit}”在{day}尚未设立或已经撤销',
    mend: '请核对日期，或登记到承接其职责的单位',
  },
  'period-shut': {
    wrong: '{day}所属的周期 {period} 已不再接受填报',
    mend: '请核对日期；确需补报的，请联系督查部门',
  },
  'section-handed-in': {
    wrong: '{day}所属的周期 {period} 的这本台账已经上报',
    mend: '请先撤回上报，或请受理的办公厅退回，再导入',
  },
  'unit-missing': { wrong: '没有填写单位', mend: '请填写单位名称' },
  'ambiguous-unit': { wrong: '有 {count} 个单位叫“{value}”', mend: '请改用单位编号：{ids}' },
  'unit-not-allowed': {
    wrong: '您不能为“{value}”登记事项',
    mend: '请只登记本单位或所辖单位的事项',
  },
  formula: { wrong: '“{column}”是公式，已取用其计算结果', mend: '请核对结果；建议粘贴为数值' },
  'formula-without-value': {
    wrong: '“{column}”是公式，文件中没有保存结果',
    mend: '请在表格软件中打开并保存，或粘贴为数值',
  },
  merged: { wrong: '“{column}”在合并单元格中', mend: '请取消合并，每行都填写内容' },
  'cell-error': { wrong: '“{column}”是错误值 {value}', mend: '请改正公式或重新填写' },
  'unknown-column': {
    wrong: '不认识“{column}”这一列，没有内容，已略过',
    mend: '请使用最新的填报模板',
  },
  'unknown-column-filled': {
    wrong: '不认识“{column}”这一列，其中的内容没有导入',
    mend: '请检查列名，或把内容移到正确的列',
  },
  'missing-column': { wrong: '缺少“{column}”这一列', mend: '请使用最新的填报模板，不要删除列' },
  'repeated-column': { wrong: '“{column}”这一列出现了两次', mend: '请删除重复的列' },
  'no-header': { wrong: '找不到表头', mend: '请使用填报模板，不要删除或改动表头' },
  'too-many-rows': {
    wrong: '有 {count} 行，超过一张工作表 {max} 行的上限',
    mend: '请分成几个文件导入',
  },
  'unknown-sheet': {
    wrong: '不认识“{sheet}”这张工作表，没有导入',
    mend: '工作表名应为台账名称，请使用填报模板',
  },
  'evidence-unreadable': {
    wrong: '佐证材料“{value}”既不是网址也不是文号',
    mend: '请填写完整网址，或如“粤府办〔2026〕1号”的文号，多项用分号分隔',
  },
  'repeated-id': { wrong: '单位编号“{value}”出现了两次', mend: '请每个单位使用不同的编号' },
  'bad-id': { wrong: '单位编号“{value}”格式不正确', mend: '请使用 1 至 40 位字母、数字、连字符' },
  'bad-code': { wrong: '行政区划代码“{value}”格式不正确', mend: '请填写 6 位、9 位或 12 位数字' },
  'unknown-parent': {
    wrong: '找不到上级单位“{value}”',
    mend: '请填写已有单位或本表中单位的编号或全称',
  },
  'parent-loop': { wrong: '“{value}”的上级单位绕回了自己', mend: '请检查上级单位' },
  'not-dated': {
    wrong: '“{field}”的起止日期不清楚：“{value}”',
    mend: '请写作：内容（2024-01-01至2025-12-31），或：内容（2024-01-01起），多项用分号分隔',
  },
  'not-an-item': { wrong: '“{column}”的“{value}”不是得分', mend: '请填写数字，未评分的留空' },
  'above-full': {
    wrong: '“{column}”的得分 {value} 超过方案规定的满分 {max}',
    mend: '请核对表格，或更正方案文件中的分值',
  },
  'unknown-class': {
    wrong: '没有考核类别“{value}”',
    mend: '请填写方案中的类别；表中没有这一列时，请另行选择',
  },
  'other-year': {
    wrong: '{day} 不在 {year} 年',
    mend: '请只列 {year} 年的日期；跨年假期的其余日期在另一年导入',
  },
  'works-anyway': {
    wrong: '{day} 是周一至周五，本来就上班',
    mend: '“上班”只列调休上班的周六、周日',
  },
  'day-twice': { wrong: '{day} 已在第 {row} 行列出', mend: '请每天只列一次' },
  'day-over-worked': {
    wrong: '{day} 已经过去，当时按上班计算，文件中是休息日',
    mend: '已经过去的日期不能更改，请改回上班，或从文件中删去',
  },
  'day-over-free': {
    wrong: '{day} 已经过去，当时按休息日计算，文件中是工作日',
    mend: '已经过去的日期不能更改，请补上这一天的安排',
  },
  'no-source': { wrong: '没有填写依据文号', mend: '请至少在一行填写公布放假安排的文件编号' },
}
