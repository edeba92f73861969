import { disclosureFieldWords } from '#domain/ledgers/disclosure-fields.ts'
import { choice, choices, day, longText, text, yesNo } from '#domain/ledgers/field.ts'
import { unitKindWords } from '#domain/units/unit.ts'
import type { OrganRole, UnitKind } from '#domain/units/unit.ts'
import type { Words } from '#domain/words.ts'

/** Organs that the mandate gives duties of their own, by the names it uses. */
export const organRoleWords = {
  'province-government': { zh: '省政府', en: 'Provincial government' },
  'general-office': { zh: '政府办公厅（室）', en: 'General office' },
  'press-office': { zh: '政府新闻办公室', en: 'Press office' },
  'internet-office': { zh: '互联网信息办公室', en: 'Internet information office' },
  'industry-office': { zh: '经济和信息化主管部门', en: 'Economy and informatisation' },
  'publicity-office': { zh: '宣传部门', en: 'Publicity' },
  'civil-service-training': { zh: '公务员培训主管部门', en: 'Civil-service training' },
} as const satisfies Record<OrganRole, Words>

const kinds: Readonly<Record<UnitKind, Words>> = unitKindWords

const dated: Words = {
  zh: '可写起止日期，如：内容（2024-01-01至2025-12-31）；多项用分号分隔。',
  en: 'A term may be given: content (2024-01-01至2025-12-31); several are separated by semicolons.',
}

/** The table of units and their classes, read with the same readers as a ledger. */
export const unitFields = {
  id: text('单位编号', 'Id of the unit', {
    required: true,
    max: 40,
    hint: {
      zh: '一经使用不再改变；地区用行政区划代码。',
      en: 'Never changed once it is used; of a region its division code.',
    },
  }),
  name: text('单位名称', 'Name', { required: true, max: 100 }),
  shortName: text('简称', 'Short name', { required: false, max: 40 }),
  kind: choice('单位类型', 'Kind', kinds, { required: true }),
  parent: text('上级单位', 'Unit above', {
    required: false,
    max: 100,
    hint: {
      zh: '编号或全称；只有省一级留空。',
      en: 'Its id or full name; only the province has none.',
    },
  }),
  code: text('行政区划代码', 'Division code', { required: false, max: 12 }),
  formerNames: longText('曾用名', 'Former names', { required: false, hint: dated }),
  classes: longText('考核类别', 'Class', { required: false, hint: dated }),
  keyDepartment: longText('重点部门', 'Key department', {
    required: false,
    hint: {
      zh: '是、否，或：是（2024-01-01至2025-12-31）。',
      en: 'Yes, no, or: yes (2024-01-01至2025-12-31).',
    },
  }),
  functions: choices('负责领域', 'Fields of duty', disclosureFieldWords, { required: false }),
  organRoles: choices('专项职责', 'Special duties', organRoleWords, { required: false }),
  hasServices: yesNo('是否提供办事服务', 'Offers services', { required: false }),
  from: day('设立日期', 'Established on', { required: false, ahead: true }),
  until: day('撤销日期', 'Dissolved on', { required: false, ahead: true }),
} as const
