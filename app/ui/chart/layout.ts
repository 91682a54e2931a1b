/**
 * Where things go in a chart: pure geometry, no React. All lengths are in the drawing's own units.
 */

export type Box = { x: number; y: number; width: number; height: number }

/** Advance widths of Source Sans 3 at weight 400, in thousandths of the size, measured in the browser; 560 for the rest. */
const advances: readonly (readonly [width: number, signs: string])[] = [
  [210, ' \u00a0\u2009'],
  [262, 'ijl.,:;I'],
  [300, '!f'],
  [335, '()-'],
  [350, 't/'],
  [390, 'r'],
  [430, 'sz?'],
  [460, 'xc'],
  [480, 'vyYJ–'],
  [500, 'Leéaågäk0123456789+§F'],
  [545, 'oöhuVXESTZAÅÄ'],
  [620, 'BDGU&'],
  [665, 'NHOQÖ'],
  [730, 'wM'],
  [845, 'Wm%—@≈'],
]
const advance = new Map(advances.flatMap(([width, signs]) => Array.from(signs, (sign) => [sign, width] as const)))

/** How wide a text is at a font size, to within a few percent and rather too wide than too narrow. */
export function textWidth(text: string, fontSize: number, bold = false): number {
  const thousandths = Array.from(text).reduce((sum, sign) => sum + (advance.get(sign) ?? 560), 0)
  return (thousandths / 1000) * fontSize * (bold ? 1.07 : 1.01)
}

/**
 * Breaks a text into lines no wider than `maxWidth`, at ordinary spaces only: a number never leaves its unit when the two
 * are joined by a no-break space. A word that is wider than a whole line is divided with a hyphen.
 */
export function wrapText(text: string, maxWidth: number, fontSize: number, bold = false): string[] {
  const fits = (line: string) => textWidth(line, fontSize, bold) <= maxWidth
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').filter((part) => part !== '')) {
    if (line !== '' && fits(`${line} ${word}`)) {
      line = `${line} ${word}`
      continue
    }
    if (line !== '') lines.push(line)
    let rest = word
    while (!fits(rest) && rest.length > 4) {
      let cut = rest.length - 1
      while (cut > 2 && !fits(`${rest.slice(0, cut)}-`)) cut -= 1
      /* A written hyphen is the natural place; otherwise leave at least three letters for the next line. */
      const written = rest.lastIndexOf('-', cut - 1)
      if (written > 1) {
        lines.push(rest.slice(0, written + 1))
        rest = rest.slice(written + 1)
        continue
      }
      cut = hyphenation(rest, Math.max(2, Math.min(cut, rest.length - 3)))
      lines.push(`${rest.slice(0, cut)}-`)
      rest = rest.slice(cut)
    }
    line = rest
  }
  if (line !== '') lines.push(line)
  return lines
}

/**
 * Where to divide a Swedish word, at `most` or a few letters before: after the s that joins the parts of a compound, or
 * else before the last consonant in front of a vowel (enkonsonantsprincipen, Svenska skrivregler).
 */
function hyphenation(word: string, most: number): number {
  const places = Array.from({ length: Math.min(8, most - 2) }, (_, i) => most - i)
  const isJoint = (cut: number) => /(ing|ion|het|skap|kan|tens|nad)s$/.test(word.slice(0, cut))
  const isSyllable = (cut: number) =>
    /[aeiouyåäö].*[^aeiouyåäö]$|[aeiouyåäö]$/.test(word.slice(0, cut)) &&
    /^[^aeiouyåäö][aeiouyåäö]/.test(word.slice(cut))
  return places.find(isJoint) ?? places.find(isSyllable) ?? most
}

/** Like `wrapText`, in as few lines, but with lines as even as can be: no last word alone where it can be helped. */
export function wrapEvenly(text: string, maxWidth: number, fontSize: number, bold = false): string[] {
  let best = wrapText(text, maxWidth, fontSize, bold)
  for (let width = maxWidth - 4; width > maxWidth / 3; width -= 4) {
    const lines = wrapText(text, width, fontSize, bold)
    if (lines.length > best.length || lines.join(' ') !== best.join(' ')) break
    best = lines
  }
  return best
}

/** The least width, up to `maxWidth`, at which the texts take as few lines as at `maxWidth`. */
export function leastWidth(texts: readonly string[], maxWidth: number, fontSize: number, bold = false): number {
  const count = (width: number) => texts.reduce((sum, text) => sum + wrapText(text, width, fontSize, bold).length, 0)
  const least = count(maxWidth)
  let width = maxWidth
  while (width > 24 && count(width - 2) === least) width -= 2
  return width
}

export type Wanted = { want: number; size: number }

/**
 * Moves labels of a column apart as little as possible (least squares) so that none overlap and all stay between `from`
 * and `to`, in the order in which they want to be. Returns each label's start, in the order given. If they do not fit
 * at all, they still do not overlap but end beyond `to`: make room first.
 */
export function spread(labels: readonly Wanted[], from: number, to: number, gap = 0): number[] {
  const order = labels.map((label, index) => ({ ...label, index })).sort((a, b) => a.want - b.want || a.index - b.index)
  let offset = 0
  const offsets = order.map((label) => {
    const here = offset
    offset += label.size + gap
    return here
  })
  const room = Math.max(from, to - (offset - gap))
  /* Isotonic regression (pool adjacent violators) on the starts less the room that those above must have. */
  const pools: { sum: number; count: number }[] = []
  order.forEach((label, i) => {
    pools.push({ sum: label.want - (offsets[i] ?? 0), count: 1 })
    for (;;) {
      const last = pools.at(-1)
      const previous = pools.at(-2)
      if (!last || !previous || previous.sum / previous.count <= last.sum / last.count) break
      pools.pop()
      previous.sum += last.sum
      previous.count += last.count
    }
  })
  const starts = labels.map(() => from)
  let i = 0
  for (const pool of pools) {
    const base = Math.min(room, Math.max(from, pool.sum / pool.count))
    for (let n = 0; n < pool.count; n += 1, i += 1) {
      const label = order[i]
      if (label) starts[label.index] = base + (offsets[i] ?? 0)
    }
  }
  return starts
}

/** The area that two boxes share. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}

/** The area that a box shares with others, summed. */
export function covered(box: Box, others: readonly Box[]): number {
  let area = 0
  for (const other of others) area += overlap(box, other)
  return area
}

/** Is the box wholly inside the other? */
export function inside(box: Box, outer: Box): boolean {
  const hair = 0.001
  return (
    box.x >= outer.x - hair &&
    box.y >= outer.y - hair &&
    box.x + box.width <= outer.x + outer.width + hair &&
    box.y + box.height <= outer.y + outer.height + hair
  )
}

export type Placed = { box: Box; free: boolean; cost: number }

/**
 * The best of several places for a label. `hard` may not be covered (other labels, points), `soft` had better not (lines);
 * among the places that are free of hard things, earlier ones and those with less of a line under them win. `step` is what
 * it costs to be one later in the list.
 */
export function place(
  candidates: readonly Box[],
  hard: readonly Box[],
  soft: readonly Box[],
  within: Box,
  step = 8,
): Placed {
  let best: Placed | undefined
  for (const [rank, box] of candidates.entries()) {
    const late = rank * step
    if (best?.free && best.cost <= late) break
    if (!inside(box, within)) continue
    const blocked = covered(box, hard)
    if (blocked > 0 && best?.free) continue
    /* What is soft only adds to the cost, and there is much of it: it is not measured where the place has lost already. */
    if (best && blocked * 1000 + late >= best.cost) continue
    const cost = blocked * 1000 + covered(box, soft) * 1.5 + late
    if (!best || cost < best.cost) best = { box, cost, free: blocked === 0 }
  }
  const [first] = candidates
  return best ?? { box: first ?? { x: within.x, y: within.y, width: 0, height: 0 }, free: false, cost: Infinity }
}

/** Small boxes along a straight line, so that labels can keep off it. */
export function alongLine(from: { x: number; y: number }, to: { x: number; y: number }, width: number): Box[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / width))
  return Array.from({ length: steps + 1 }, (_, step) => ({
    x: from.x + ((to.x - from.x) * step) / steps - width / 2,
    y: from.y + ((to.y - from.y) * step) / steps - width / 2,
    width,
    height: width,
  }))
}

/** Which years get a written label: all when there is room, else every second, third … counted from the last. */
export function writtenYears(from: number, to: number, step: number, labelWidth: number): number[] {
  const every = Math.max(1, Math.ceil(labelWidth / Math.max(step, 1)))
  const years: number[] = []
  for (let year = to; year >= from; year -= every) years.unshift(year)
  return years
}
