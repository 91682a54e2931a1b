/** A number that readers look for, within what they know of it. */
export interface Unknown {
  least: number
  most: number
}

/** That some numbers make another. */
export interface Equation {
  total: string
  parts: readonly string[]
}

type Bounds = Map<string, Unknown>

/** Narrows the bounds by every equation until nothing changes; null when they cannot all hold. */
function narrowed(bounds: Bounds, equations: readonly Equation[]): Bounds | null {
  const now = new Map([...bounds].map(([key, one]) => [key, { ...one }]))
  const of = (key: string) => now.get(key) ?? { least: 0, most: 0 }
  for (let isChanged = true; isChanged;) {
    isChanged = false
    for (const { total, parts } of equations) {
      const limit = (key: string, least: number, most: number) => {
        const one = of(key)
        if (least > one.least) [one.least, isChanged] = [least, true]
        if (most < one.most) [one.most, isChanged] = [most, true]
      }
      const least = parts.reduce((sum, key) => sum + of(key).least, 0)
      const most = parts.reduce((sum, key) => sum + of(key).most, 0)
      limit(total, least, most)
      for (const key of parts) {
        limit(key, of(total).least - (most - of(key).most), of(total).most - (least - of(key).least))
      }
    }
    for (const { least, most } of now.values()) if (least > most) return null
  }
  return now
}

/** Whether there are whole numbers within the bounds that agree with every equation. */
function hasSolution(bounds: Bounds, equations: readonly Equation[]): boolean {
  const now = narrowed(bounds, equations)
  if (now === null) return false
  const open = [...now].filter(([, { least, most }]) => least < most).toSorted((a, b) => spread(a[1]) - spread(b[1]))[0]
  if (open === undefined) return true
  const [key, { least, most }] = open
  for (let value = least; value <= most; value += 1) {
    if (hasSolution(new Map(now).set(key, { least: value, most: value }), equations)) return true
  }
  return false
}

const spread = ({ least, most }: Unknown): number => most - least

/** Whether readers can work out that a number is what it is: no other one agrees with all that they know. */
export function isDetermined(bounds: Bounds, equations: readonly Equation[], key: string): boolean {
  const { least, most } = bounds.get(key) ?? { least: 0, most: 0 }
  let possible = 0
  for (let value = least; value <= most && possible < 2; value += 1) {
    if (hasSolution(new Map(bounds).set(key, { least: value, most: value }), equations)) possible += 1
  }
  return possible < 2
}
