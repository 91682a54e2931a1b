const wide = {
  width: 720,
  left: 44,
  right: 16,
  column: 176,
  inline: [190, 120],
  plot: 290,
  font: 16.5,
  small: 15,
  lineHeight: 20,
  lead: 24,
  breakWidth: 170,
} as const

/** The measures of a time series for a wide and for a narrow column of the page, and for a printed one, which is low. */
export const sizes = {
  wide,
  printed: { ...wide, plot: 200 },
  narrow: {
    width: 320,
    left: 34,
    right: 10,
    column: 92,
    inline: [104, 70],
    plot: 250,
    font: 15,
    small: 13.5,
    lineHeight: 17.5,
    lead: 16,
    breakWidth: 96,
  },
} as const

/** Every chart on a page is drawn for a wide and for a narrow column. */
export type ChartSize = Exclude<DrawnSize, 'printed'>

/** The sizes that a time series can be drawn in. */
export type DrawnSize = keyof typeof sizes

/** The measures of one size. */
export type Measure = (typeof sizes)[DrawnSize]
