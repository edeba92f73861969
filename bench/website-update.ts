/** One entry of 网站更新 as a reporter would send it; every turn another one. */
export const websiteUpdate = (unit: string, turn: number) => ({
  ledger: 'website-updates',
  values: {
    day: `2026-11-${String(1 + (turn % 20)).padStart(2, '0')}`,
    column: `栏目${turn}`,
    field: 'other',
    count: 12 + (turn % 5),
    secrecyReviewed: 10,
    link: `https://www.example.gov.cn/${unit}/${turn}`,
  },
  evidence: [],
  because: '测速填报',
})
