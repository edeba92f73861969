/** Words of files that come in and go out: templates, corrections, and files that cannot be read. */
export const imports = {
  banner: '本系统为非涉密系统，严禁存储、处理、传输国家秘密',
  template: {
    units: '单位及考核类别',
    title: '{ledger}填报表',
    for: '适用单位类型：{kind}',
    unit: '填报单位：{unit}',
    period: '填报周期：{period}',
    required: '必填',
    optional: '选填',
    unitHint: '填写单位全称、曾用名或单位编号。',
    evidenceHint: '网址或文号，多项用分号分隔。',
    instructions: '填报说明',
    steps: {
      one: '一张工作表对应一个台账，一行登记一件事项；没有事项的台账留空。',
      two: '不要改动工作表名称和表头，不要合并单元格，不要删除列。表头带星号的列必须填写。',
      three: '日期写作 2026-03-05，时间写作 2026-03-05 09:40；数量只填数字。',
      four: '有下拉列表的请从列表中选择；可多选的用顿号分隔，如：文字、图表。',
      five: '人员写作：张三（主要负责同志）；李四（新闻发言人）。',
      six: '每张表预留 {rows} 行；不够时请分成几个文件，或使用 CSV 文件。',
      seven: '导入时先检查、不保存；有问题的行会单独返回，改正后再次导入即可。',
    },
    table: {
      ledger: '台账',
      column: '列',
      required: '是否必填',
      how: '填写要求',
      choices: '可选内容',
    },
    how: {
      text: '文字，不超过 {max} 字',
      'long-text': '文字，不超过 {max} 字',
      day: '日期，如 2026-03-05',
      instant: '时间，如 2026-03-05 09:40',
      count: '整数，单位：{unit}',
      amount: '数字，最多 {decimals} 位小数，单位：{unit}',
      choice: '从列表中选一项',
      choices: '从列表中选一项或多项，用顿号分隔',
      'yes-no': '是或否',
      link: '以 http:// 或 https:// 开头的网址',
      people: '姓名（身份），多人用分号分隔',
    },
    notInList: '请从下拉列表中选择',
  },
  corrections: {
    title: '{ledger}需更正的行',
    about:
      '第一列写明每行的问题和改法，问题单元格已标出。改正后直接导入本文件即可，第一列不必清除。',
    row: '原第 {row} 行',
    finding: '{wrong}；{mend}',
    placed: '【{column}列】{wrong}；{mend}',
  },
  /** Files that cannot be read: what is wrong, and what to do. */
  refusal: {
    'too-big': { wrong: '文件有 {size} MB，超过 {max} MB 的上限', mend: '请分成几个文件导入' },
    empty: { wrong: '文件是空的', mend: '请检查是否选错了文件' },
    'old-xls': {
      wrong: '这是旧版 Excel 文件（.xls），无法读取',
      mend: '请用表格软件打开，另存为 .xlsx 后再导入',
    },
    password: {
      wrong: '文件设有打开密码，无法读取',
      mend: '请用表格软件打开，取消密码后保存，再导入',
    },
    xlsb: {
      wrong: '这是二进制工作簿（.xlsb），无法读取',
      mend: '请用表格软件打开，另存为 .xlsx 后再导入',
    },
    ods: {
      wrong: '这是 OpenDocument 文件，无法读取',
      mend: '请用表格软件打开，另存为 .xlsx 后再导入',
    },
    'not-a-workbook': { wrong: '这不是表格文件', mend: '请导入 .xlsx、.csv 或 .json 文件' },
    damaged: { wrong: '文件已损坏，无法读取', mend: '请用表格软件打开并重新保存，再导入' },
    'expands-too-far': {
      wrong: '文件解压后有 {size} MB，超过 {max} MB 的上限',
      mend: '请删除图片和多余的空行，或分成几个文件',
    },
    'too-many-cells': {
      wrong: '有工作表的范围过大',
      mend: '请删除末尾多余的空行空列，保存后再导入',
    },
    'too-many-sheets': {
      wrong: '有 {count} 张工作表，超过 {max} 张的上限',
      mend: '请只保留需要导入的工作表',
    },
    'bad-json': { wrong: 'JSON 文件格式不正确', mend: '应为以台账编号为键、以事项列表为值的对象' },
  },
  note: {
    'macros-ignored': '文件中含有宏，已忽略；建议另存为 .xlsx',
    'read-as-gb18030': '文件按国标编码（GB18030）读取，请核对文字是否正确',
  },
}
