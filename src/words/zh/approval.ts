/** Who may approve what a unit hands in. */
export const approval = {
  title: '报送与审核',
  apart: '报送人不得审核本人报送的内容，代为履职的也不得',
  same: '报送人可以兼任审核人',
}
