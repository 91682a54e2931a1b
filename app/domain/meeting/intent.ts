/** What the buttons at a point send. */
const pointIntents = ['decide', 'tick-off', 'keep-open', 'drop', 'treat'] as const

export type PointIntent = (typeof pointIntents)[number]

/** The intent that a button sent, or undefined for anything else. */
export const pointIntent = (text: string): PointIntent | undefined => pointIntents.find((one) => one === text)
