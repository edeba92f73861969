const MAIL_ADDRESS =
  /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$/

/** Whether a text is one mail address, as mail servers take them (RFC 5321), and nothing beside it. */
export const isMailAddress = (text: string): boolean =>
  text.length <= 254 && text.lastIndexOf('@') <= 64 && MAIL_ADDRESS.test(text)

/** Enough to know one's own by: `z***@gd.gov.cn`. */
export const maskedAddress = (address: string): string => {
  const at = address.lastIndexOf('@')
  return `${address.slice(0, 1)}***${address.slice(at)}`
}
