/**
 * Whether a row says that the work has contributed to an indicator: ticked, or described. A draft keeps what is described
 * without a tick, so that no text is lost where no script ticks for the writer.
 */
export const isSaid = (row: { chosen: boolean; text: string }): boolean => row.chosen || row.text.trim() !== ''
