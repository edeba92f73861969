/** What the API refuses: what happened, and what to do next. */
export const refusals = {
  'not-signed-in': {
    what: '登录过期，刚才的操作没有完成',
    next: '重新登录后请再操作一次，填写的内容都还在。',
  },
  'wrong-credentials': {
    what: '用户名或密码不正确',
    next: '请核对后重试；忘记密码请联系本单位系统管理员重置。',
  },
  'account-locked': {
    what: '连续输错次数过多，账号已暂时锁定',
    next: '请在 {minutes} 分钟后重试，或联系系统管理员。',
  },
  'account-disabled': { what: '账号已停用', next: '如需继续使用，请联系系统管理员。' },
  'password-change-required': { what: '请先修改密码', next: '设置自己的密码后即可继续。' },
  'weak-password': {
    what: '新密码不符合要求',
    next: '应足够长（默认至少 10 个字符），含大写字母、小写字母、数字、符号中的三类，且不含用户名。',
  },
  'too-many-requests': { what: '操作过于频繁', next: '请在 {seconds} 秒后重试。' },
  'key-invalid': {
    what: '接口密钥不存在、已过期或已撤销',
    next: '请向安全管理员申请新的密钥。',
  },
  'forged-request': {
    what: '这次操作没有通过来源检查',
    next: '请刷新页面后重试；请不要从其他网站的链接提交。',
  },
  forbidden: { what: '您的角色不能进行这项操作', next: '如工作需要，请联系安全管理员授权。' },
  'out-of-scope': { what: '这个单位不在您的职责范围内', next: '请选择您负责的单位。' },
  'not-found': { what: '没有找到这项内容', next: '它可能已被移除，请检查链接或返回列表。' },
  'invalid-input': { what: '有内容不符合要求', next: '请按提示修改后再提交，已填内容不会丢失。' },
  'needs-confirmation': { what: '有几处需要您确认', next: '请说明理由后再提交，或修改后提交。' },
  'unreadable-file': { what: '文件无法读取', next: '请用最新模板另存为 .xlsx 后重新上传。' },
  'unfit-file': { what: '“{name}”不能用作佐证', next: '请另存为 PDF 或图片后重新上传。' },
  'file-purged': {
    what: '“{name}”的内容已被清除',
    next: '由{by}清除，理由：{because}。如仍需佐证，请上传正确的文件。',
  },
  'file-lost': {
    what: '“{name}”的内容缺失，或与上传时不一致',
    next: '请告知系统管理员从备份恢复，或请填报单位重新上传。',
  },
  'host-not-allowed': {
    what: '网站“{host}”不在允许访问的清单中',
    next: '请联系安全管理员将它加入快照网站清单。',
  },
  'snapshot-unavailable': {
    what: '这里不能读取链接快照',
    next: '请在服务器上运行的系统中读取；浏览器演示不访问外部网站。',
  },
  'checks-unavailable': {
    what: '这里不能检查网站',
    next: '请在服务器上运行的系统中检查；浏览器演示不访问外部网站。',
  },
  'file-too-large': { what: '文件过大', next: '请拆分成几份后分别上传。' },
  'unsupported-type': { what: '不支持这种文件类型', next: '请使用 .xlsx、.csv 或 .json 文件。' },
  unavailable: { what: '服务暂时不可用', next: '请稍后重试，已填写的内容仍然保留。' },
  'changed-meanwhile': {
    what: '这项内容刚刚被他人修改',
    next: '请查看最新内容，再决定是否修改；您填写的内容仍然保留。',
  },
  'already-exists': { what: '已有相同的内容', next: '请检查是否重复登记，或改用其他名称。' },
  'key-reused': { what: '同一次提交的内容前后不一致', next: '请刷新页面后重新提交。' },
  'period-locked': {
    what: '该周期已锁定，不能再修改',
    next: '如确需更正，请向省府办公厅提出申请。',
  },
  'section-handed-in': {
    what: '这本台账本周期已经上报，不能再改动',
    next: '请先在“我的任务”撤回上报；已被受理的，请联系省府办公厅退回。',
  },
  'period-not-open': { what: '该周期不在填报时间内', next: '请查看周期的开放与截止日期。' },
  'not-scored': { what: '该单位在本周期没有评分', next: '它不属于本周期考核方案的任何类别。' },
  'nothing-to-draw': {
    what: '本范围内没有可抽取的事项。',
    next: '请换一个周期、单位、台账或类别后再抽取。',
  },
  'scheme-invalid': { what: '考核方案没有通过检查', next: '请按列出的问题修改方案文件后重试。' },
  'scheme-published': { what: '该版本的方案已发布，不能修改', next: '请用新的版本号发布。' },
  'in-use': { what: '有其他内容正在使用它，不能这样修改', next: '请先处理引用它的内容。' },
  'not-yourself': { what: '不能为自己进行这项操作', next: '请由另一位管理员办理。' },
  'roles-conflict': {
    what: '这些角色不能由同一账号担任',
    next: '系统管理员、安全管理员、审计员须由不同的人担任，且不兼任业务角色。',
  },
  'last-administrator': { what: '这是最后一位管理员', next: '请先设置另一位管理员。' },
  'already-verified': {
    what: '这一事项已有核查结论',
    next: '请刷新后查看最新结论；如需更改，请重新核查并说明理由。',
  },
  'unit-in-itself': { what: '单位不能隶属于自己或自己的下级', next: '请另选上级单位。' },
  'period-state': {
    what: '周期不能从“{from}”直接变为“{to}”',
    next: '请按未开始、填报中、核查中、已锁定的顺序办理。',
  },
  'section-step': {
    what: '这个台账目前的报送环节不能进行这项操作',
    next: '请刷新后查看最新环节，再决定下一步。',
  },
  'unit-reports-itself': {
    what: '该单位有自己的填报账号，不能代为报送',
    next: '请提醒该单位的填报员自行报送。',
  },
  'objections-not-taken': {
    what: '本周期不受理异议',
    next: '考核方案没有规定异议期限，或评分结果尚未公布。',
  },
  'objection-window': {
    what: '已过提出异议的期限',
    next: '异议应在{last}前（含当日）提出。',
  },
  'objection-state': {
    what: '这件异议已不能这样办理',
    next: '请刷新后查看它现在的状态。',
  },
  'reviewer-barred': {
    what: '此人参与过所涉事项，应当回避',
    next: '请另选没有参与过的复核人。',
  },
  'not-the-reviewer': {
    what: '只有指定的复核人可以作出决定',
    next: '如需更换复核人，请先重新指定。',
  },
  'notice-state': {
    what: '这件通知目前的环节不能这样办理',
    next: '请刷新后查看最新环节，再决定下一步。',
  },
  'notice-paused': { what: '这件通知已暂停计时', next: '恢复计时后再办理；期间可以填写进展。' },
  'notice-overdue': {
    what: '已过办理期限，不能再申请延期',
    next: '延期应在到期前提出；请尽快答复。',
  },
  'instruction-state': {
    what: '这件批示目前的环节不能这样办理',
    next: '请刷新后查看最新环节，再决定下一步。',
  },
  'notice-lead-only': { what: '只有主办单位可以这样办理', next: '协办单位可以填写进展。' },
  'notice-under-review': {
    what: '单位对这件通知申请的复核还没有决定，不能销号',
    next: '请先作出复核决定，或者由单位撤回申请。',
  },
  'review-state': {
    what: '这件复核目前的环节不能这样办理',
    next: '请刷新后查看最新环节，再决定下一步。',
  },
  'review-window': {
    what: '申请复核的期限已过',
    next: '应在签收之日起 30 日内申请（政府督查工作条例第十七条）；可以在答复中说明情况。',
  },
  'notice-clause': {
    what: '第 {number} 个问题的依据条款 {clause} 不存在',
    next: '请按条款库中的编号填写，例如 Y1-07；没有依据条款的可以不填。',
  },
  'notice-fact': {
    what: '主办单位没有上报过事项 {fact}',
    next: '请从该单位的评分卡、差异或事项重新起草；什么都没有保存。',
  },
  'accountability-state': {
    what: '这条记录目前的环节不能这样办理',
    next: '请刷新后查看最新环节，再决定下一步。',
  },
  'accountability-not-ours': {
    what: '本机关无权作出这项决定',
    next: '处分、组织处理等由有权机关决定；可以提出处理建议，或在其决定后登记。',
  },
  'accountability-unheard': {
    what: '还没有听取陈述和申辩',
    next: '有书面陈述、当面听取，或过了陈述期限（{until}）仍未提出，方可进入决定。',
  },
  'accountability-window': {
    what: '已过期限，或没有这项救济途径',
    next: '请查看记录中列明的救济途径和最后日期。',
  },
  'mail-not-set-up': {
    what: '没有配置邮件服务器',
    next: '请运维人员按说明设置 GONGXIN_MAIL 后重新启动。',
  },
  'mail-without-address': {
    what: '您还没有填写邮箱',
    next: '请先在“个人设置”中填写自己的邮箱，测试邮件发往那里。',
  },
  'bulletin-state': {
    what: '通报现在的环节不能这样办理',
    next: '刷新后看看它现在在哪个环节；已印发的通报不再改动，可以编发更正。',
  },
  'bulletin-checks': { what: '通报还有没有解决的问题', next: '请先处理检查清单中的错误。' },
  'bulletin-period': {
    what: '只能根据已锁定的周期编发通报',
    next: '请先锁定该周期，或选择另一个已锁定的周期。',
  },
  'number-taken': {
    what: '这个文号不能用',
    next: '请使用更大的顺序号，并说明跳过的号用在了哪里。',
  },
  'saved-views-full': {
    what: '这个列表已存有 {most} 个视图',
    next: '请删除不再使用的视图后再存。',
  },
  'edition-state': {
    what: '这件通报现在不能这样办理公开',
    next: '刷新后看看它现在是否已公开；已公开的先撤下，再作新的决定。',
  },
  'edition-checks': {
    what: '公开前检查发现了不能公开的内容',
    next: '请按检查结果处理：已印发的通报不再改动，可以编发更正，或定为不予公开。',
  },
  internal: { what: '系统出现错误', next: '请稍后重试；如仍不成功，请把错误编号告知管理员。' },
}
