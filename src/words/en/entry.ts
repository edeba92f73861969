export const entry = {
  copy: 'Copy',
  copyOf: 'Copy “{title}”',
  copied:
    'What follows was taken from “{title}”, without its day. Check each field before you save.',
  carried: 'Taken over from the copied entry',
  carry: {
    title: 'Carry over from {period}: {count} not yet registered in this period',
    open: 'To be confirmed',
    act: 'Carry over',
    actOf: 'Carry over “{title}”',
    note: 'Columns, channels and the like are taken over; days and figures are those of this period. Nothing is registered before you save.',
  },
  draftKept: 'Draft kept on this computer',
  saving: 'Saving',
  asSaved: 'Saved',
  merge: {
    title: 'Somebody else changed this entry: choose field by field',
    text: '{by} saved new content at {at}. What only you changed stays as it is; save again once you have chosen.',
    theirs: 'Saved by the other: {value}',
    mine: 'Written by you: {value}',
    onlyTheirs: 'Only the other changed this field.',
    none: 'Nothing that you both wrote is in conflict: you can save again.',
    take: 'Go on with this choice',
  },
}
