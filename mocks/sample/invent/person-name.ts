import { chance, pick, type Word } from './chance.ts'

/**
 * Names of people who do not exist. The first characters are no family names, and the second (示, 例,
 * 样) says 示例: nobody is called so, and a reader sees that the name is made up.
 */
const FIRST = ['榕', '荔', '岚', '禾', '汀', '澄', '棠', '砚', '渡', '屿', '椰', '菱']
const SECOND = ['示', '例', '样']
const THIRD = ['安', '宁', '远', '明', '和', '川', '平', '舟', '南', '言', '清', '嘉']

export const personName = (...words: readonly Word[]): string =>
  pick(FIRST, 'first', ...words) +
  pick(SECOND, 'second', ...words) +
  (chance('short', ...words) < 0.15 ? '' : pick(THIRD, 'third', ...words))
