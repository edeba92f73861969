export const charts = {
  chart: 'Chart',
  table: 'Table',
  showAs: 'How to show: {what}',
  sketch: 'Sketch map; not a record of boundaries',
}
