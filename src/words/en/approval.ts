/** Who may approve what a unit hands in. */
export const approval = {
  title: 'Handing in and approval',
  apart: 'Nobody approves what he handed in, nor through a delegation',
  same: 'Who hands in may approve it as well',
}
