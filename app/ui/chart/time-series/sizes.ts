/** The measures of a time series for a wide and for a narrow column of the page. */
export const sizes = {
  wide: {
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
  },
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

/** Every chart is drawn for a wide and for a narrow column. */
export type ChartSize = keyof typeof sizes

/** The measures of one size. */
export type Measure = (typeof sizes)[ChartSize]
