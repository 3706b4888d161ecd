// What the commands say while they work: numbered plain lines, because the reader may be on a slow terminal,
// a log file or a screen reader.
let number = 0

/** @param {string} line */
export function say(line) {
  number += 1
  console.log(`${String(number)}. ${line}`)
}

/** A detail of the step above it. @param {string} line */
export function add(line) {
  console.log(`   ${line}`)
}

/**
 * Ends with a sentence instead of a stack.
 * @param {string} sentence @param {string} [remedy]
 * @returns {never}
 */
export function giveUp(sentence, remedy) {
  console.error(`\nConcord could not go on: ${sentence}`)
  if (remedy) console.error(`What to do: ${remedy}`)
  process.exit(1)
}
