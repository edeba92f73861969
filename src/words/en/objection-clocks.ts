/** The two clocks of an objection. */
export const objectionClocks = {
  object: 'Time to object',
  decide: 'Time to decide',
  noReview: 'The scheme sets no term for the decision.',
}
