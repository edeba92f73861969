/** Which items of which periods an entry counts for. */
export const counts = {
  title: 'This entry counts for',
  note: 'By the scheme, while you type: register once. Points are the change of the item itself; not official',
  incomplete: 'Shown once the entry is complete: the items of each period that it counts for',
  none: 'no item',
  veto: 'Veto: {name}',
  noGain: 'no change of points',
  open: 'to be settled',
}
