/** The errors of a form in which one thing at most can be wrong: none where there is nothing to say. */
export const oneError = (fieldId: string, message: string | undefined) =>
  message === undefined ? [] : [{ fieldId, message }]
