/**
 * What a decision of the office on accountability says. Official documents are written in Chinese
 * whoever asks for them, so these words have no other language.
 */
export const accountabilityPaper = {
  title: {
    rectify: '关于督促{whom}整改的通知',
    talk: '关于约谈{whom}的通知',
    criticise: '关于对{whom}予以通报批评的决定',
    propose: '关于对{whom}提出处理建议的函',
  },
  intro: '经调查核实，现就“{title}”一事决定如下。',
  figure: '{what}：填报{reported}，核实{verified}。',
  hearing: {
    written: '{day}听取了书面陈述和申辩。',
    oral: '{day}当面听取了陈述和申辩。',
    waived: '已告知陈述和申辩的权利，期限内没有提出。',
  },
  ground: '{source}：“{words}”',
  basis: {
    rectify: '《中华人民共和国政府信息公开条例》第四十七条',
    talk: '《政府督查工作条例》第十二条',
    criticise: '《中华人民共和国政府信息公开条例》第四十七条',
    propose: '《中华人民共和国政府信息公开条例》第四十七条',
  },
  semicolon: '；',
  person: '{unit}{post}{name}',
  remedies:
    '如有异议，可自送达之日起三十日内向本机关申请复核；复核期间不停止执行，不因申请加重处理。',
  remediesUntil:
    '如有异议，可在{day}前（含当日）向本机关申请复核；复核期间不停止执行，不因申请加重处理。',
}
