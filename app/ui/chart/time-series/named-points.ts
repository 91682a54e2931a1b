/** How many values a chart can have written beside its points and still be read. */
export const mostNamed = 24

/** A point of a drawn line. */
interface DrawnPoint {
  line: string
  x: number
  y: number
}

/**
 * The points whose values are written out: all of them while they are few; of many, each line's first, highest and
 * lowest. The last value of a line stands in the column at the right, and every value stands in the table.
 */
export function namedPoints<Point extends DrawnPoint>(points: readonly Point[]): Point[] {
  if (points.length <= mostNamed) return [...points]
  const named = new Set(
    [...new Set(points.map(({ line }) => line))].flatMap((id) => {
      const line = points.filter((point) => point.line === id)
      return [line[0], extreme(line, 1), extreme(line, -1)]
    }),
  )
  return points.filter((point) => named.has(point))
}

/** The first of a line's points that lies highest (1) or lowest (-1). */
const extreme = <Point extends DrawnPoint>(line: readonly Point[], sign: 1 | -1): Point | undefined =>
  line.reduce<Point | undefined>(
    (best, point) => (best === undefined || sign * (point.y - best.y) > 0 ? point : best),
    undefined,
  )
