/** A proposal of the clock that is put off to a day. */
export const putOff = {
  until: '暂缓到',
  untilHint: '今天之后一年以内的一天；到时系统再次建议一次。',
  waits: '{step}：已暂缓到{day}',
  again: '{day}再次建议',
}
