/** First digit of each script that our readers type numbers in; the other nine follow it. */
const zeros = [0x0e50, 0x0ed0, 0x1040, 0x1090, 0x17e0, 0x0660, 0x06f0, 0x0966, 0x0be6, 0xff10]

/** '๑๒๓' and '１２３' become '123'; everything else stays. */
export function toWesternDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const point = digit.codePointAt(0) ?? 0
    const zero = zeros.find((first) => point >= first && point <= first + 9)
    return zero === undefined ? digit : String(point - zero)
  })
}
