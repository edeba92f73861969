/** Number codes that the letterheads of an office offer. */
export const documentCodes = {
  next: '代字取自本机关文头；下一个文号是 {number}',
  usual: '不填则用本机关文头的第一个代字',
  orNone: '可选本机关文头的下一个文号；没有文号可不填',
  unknown: '不填则由系统按登记顺序编号',
}
