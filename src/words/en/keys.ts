export const keys = {
  ledger: 'Keys: Alt+N new entry, Ctrl+V paste from a table',
  form: 'Keys: Ctrl+Enter save, Ctrl+Shift+Enter save and go on, Esc close (the draft stays)',
  save: 'Keys: Ctrl+Enter save, Esc close (the draft stays)',
  saveNext: 'Save and go on',
  paste: 'Keys: Ctrl+Enter register the chosen rows',
}
