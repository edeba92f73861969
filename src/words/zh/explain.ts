/**
 * Sentences that explain a scorecard. Amounts arrive without their unit; `units` puts it beside them
 * (src/ui/use-sentence.ts).
 */
export const explain = {
  units: {
    count: '{n}',
    percent: '{n}%',
    hours: '{n}小时',
    days: '{n}天',
    'working-days': '{n}个工作日',
    months: '{n}个月',
    persons: '{n}人',
    'yes-no': '{n|有|无}',
  },
  lines: {
    'reached-at-least': '实际为{amount}，达到“不少于{atLeast}”的要求，得{points}分。',
    'reached-at-most': '实际为{amount}，符合“不超过{atMost}”的要求，得{points}分。',
    'reached-between': '实际为{amount}，在{atLeast}至{atMost}之间，得{points}分。',
    'missed-at-least': '实际为{amount}，未达到“不少于{atLeast}”的要求，失{lost}分。',
    'missed-at-most': '实际为{amount}，超过“不超过{atMost}”的要求，失{lost}分。',
    'missed-between': '实际为{amount}，不在{atLeast}至{atMost}之间，失{lost}分。',
    'on-scale':
      '实际为{amount}，从{zeroAt}（不得分）到{fullAt}（满分）按比例计分，得{points}分，失{lost}分。',
    'step-at-least': '实际为{amount}，达到“不少于{atLeast}”一档，按{share}%计，得{points}分。',
    'step-at-most': '实际为{amount}，符合“不超过{atMost}”一档，按{share}%计，得{points}分。',
    'step-none': '实际为{amount}，未达到任何一档，失{lost}分。',
    deducted: '共{count}次，每次扣{each}分，扣{lost}分（本项最多扣{of}分）。',
    'deducted-in-part':
      '另有{already}次已在其他指标中扣分，不重复扣；其余{count}次，每次扣{each}分，扣{lost}分。',
    'nothing-to-deduct': '没有发现应扣分的情况，得{points}分。',
    'deducted-elsewhere': '{already}次均已在其他指标中扣分，不重复扣，得{points}分。',
    awarded: '共{count}次，每次加{each}分，加{points}分（本项最多加{of}分）。',
    judged: '督查人员评定得{points}分（满分{of}分）。理由：{because}',
    'settled-anyway': '数值尚未完全确定，但不影响得分，得{points}分。',
    'exempt-full': '未达到，经批准列为例外（至{until}），按满分计，得{points}分。理由：{because}',
    'exempt-left-out': '未达到，经批准列为例外（至{until}），本项不计。理由：{because}',
    'left-out-nothing-fell-due': '本周期没有应办事项，本项不计。',
    'left-out-not-its-function': '不属于本单位职责，本项不计。',
    'left-out-no-previous-period': '没有上一周期的数据可以比较，本项不计。',
    'left-out-not-yet-due': '年度要求，到年底考核，还有{months}个月，本项暂不计。',
    'left-out-not-in-force-yet': '有关规定自{from}起施行，本周期不计。',
    'left-out-verification-pending': '核查尚未完成，本项不计。',
    'left-out-not-observed': '无法监测，本项不计。',
    'left-out-discrepancy-open': '填报值与监测值不一致，尚未认定，本项暂不计分。',
    'not-reported': '有{count}个台账未报送，本项按0分计，失{lost}分。',
    'open-verification-pending': '有{count}条事项正在核查，得分在{low}分至{high}分之间。',
    'open-not-judged-yet': '督查人员尚未评定，得分在{low}分至{high}分之间。',
    'open-not-observed': '尚有情况无法确定，得分在{low}分至{high}分之间。',
    'open-discrepancy-open':
      '填报值为 {reported}，监测值为 {observed}，两者不一致；督查部门认定之前，得分在 {low} 至 {high} 分之间。',
  },
  vetoes: {
    'struck-fail': '实际为{amount}，达到单项否决标准（{atLeast}），不计总分。',
    'struck-ceiling': '实际为{amount}，达到单项否决标准（{atLeast}），总分最高计{points}分。',
    'undetermined-fail': '是否达到单项否决标准（{atLeast}）尚未确定；如达到，不计总分。',
    'undetermined-ceiling':
      '是否达到单项否决标准（{atLeast}）尚未确定；如达到，总分最高计{points}分。',
    clear: '没有达到单项否决标准（{atLeast}）。',
    'not-applicable': '对本单位不适用。',
    'not-reported': '有关台账未报送，无法判断。',
  },
  advice: {
    raise: '提高到{target}。',
    lower: '降低到{target}。',
    improve: '本项由督查人员评定，失{lost}分，请对照评定理由改进。',
    'hand-in': '报送未报送的{count}个台账，{items}项指标因此按0分计。',
    'await-verification': '有{count}条事项正在核查，可补充佐证材料。',
    'await-judgement': '等待督查人员评定。',
    'await-observation': '等待监测结果。',
  },
}
