/** Charts and the tables beside them. */
export const charts = {
  chart: '图',
  table: '表',
  showAs: '{what}的显示方式',
  sketch: '示意图，不作为界线依据',
}
