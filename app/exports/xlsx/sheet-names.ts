/** The most characters that Excel takes in a sheet's name. */
const longest = 31

/**
 * Names that Excel takes: at most 31 characters, none of []:*?/\\, no apostrophe first or last, not "History", and no two alike in
 * whatever case. What comes again is numbered.
 */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set(['history'])
  return wanted.map((name) => {
    const plain = shortened(name.replaceAll(/[[\]:*?/\\]+/g, ' '), longest) || 'Blad'
    let one = plain
    for (let number = 2; taken.has(one.toLocaleLowerCase('sv')); number += 1) {
      const ending = ` (${number})`
      one = `${shortened(plain, longest - ending.length)}${ending}`
    }
    taken.add(one.toLocaleLowerCase('sv'))
    return one
  })
}

/** Cut to a length without parting a pair of surrogates, with single spaces and nothing that may not stand at the ends. */
function shortened(name: string, length: number): string {
  const single = name.replaceAll(/\s+/g, ' ').replace(/^[' ]+/, '')
  const cut = single.slice(0, length)
  const whole = /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut
  return whole.replace(/[' ]+$/, '')
}
