/** Whether these bytes stand at a place; a text stands for its character codes below 256. */
export function hasBytes(bytes: Uint8Array, sign: string | readonly number[], at = 0): boolean {
  for (let index = 0; index < sign.length; index += 1) {
    const wanted = typeof sign === 'string' ? sign.charCodeAt(index) : sign[index]
    if (bytes[at + index] !== wanted) return false
  }
  return true
}
