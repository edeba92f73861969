/** Why a measure gives no number, and the units of those that it gives. */
export const measures = {
  noValue: {
    'nothing-fell-due': '本周期没有到期或应办的事项',
    'not-its-function': '不属于本单位职责',
    'no-previous-period': '没有上一周期的数据可比',
    'not-yet-due': '尚未到评定时间',
    'verification-pending': '正在核查，结果未定',
    'discrepancy-open': '监测值与填报值不一致，待督查部门认定',
    'not-observed': '缺少所需的时间或数量，无法确定',
  },
  units: {
    count: '{value}',
    percent: '{value}%',
    hours: '{value} 小时',
    days: '{value} 天',
    'working-days': '{value} 个工作日',
    months: '{value} 个月',
    persons: '{value} 人',
    yes: '有',
    no: '无',
  },
  windows: {
    period: '本周期',
    'year-to-date': '本年累计',
    'in-force': '周期末有效',
    'period-and-before': '本周期与上一周期比较',
  },
  better: { more: '越多越好', less: '越少越好' },
}
