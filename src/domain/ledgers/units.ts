/** What the numbers of a ledger count. */
export const items = { zh: '条', en: 'items' }
export const messages = { zh: '件', en: 'messages' }
export const persons = { zh: '人次', en: 'attendances' }
export const people = { zh: '人', en: 'persons' }
export const days = { zh: '天', en: 'days' }
export const workingDays = { zh: '个工作日', en: 'working days' }
export const hours = { zh: '学时', en: 'hours' }
export const calls = { zh: '次', en: 'calls' }
export const opinions = { zh: '条', en: 'opinions' }
export const percent = { zh: '%', en: '%' }
