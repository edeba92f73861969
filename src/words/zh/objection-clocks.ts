/** The two clocks of an objection. */
export const objectionClocks = {
  object: '提出异议的期限',
  decide: '复核决定的期限',
  noReview: '考核方案没有规定复核决定的期限。',
}
