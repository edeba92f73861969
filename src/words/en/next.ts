export const next = {
  title: 'Points still to gain: {count} things to do',
  gain: '+{points}',
  handIn: 'Hand in {ledgers}',
  handInMany: 'Hand in {ledgers} and others, {count} ledgers in all',
  note: 'Computed from what is registered and the scheme; not an official score. Except for handing in, each is counted by itself, from all open ledgers handed in. Ledgers that were returned, are late or locked are left out.',
}
