/** Requests to open a section of a closed period again (解锁补报). */
export const unlockRequests = {
  title: '待答复的补报申请',
  count: '{count} 件补报申请待答复',
  answer: '逐件答复',
  note: '督查部门答复后列在最上方',
  asked: '申请理由：{because}（{by}，{at}）',
}
