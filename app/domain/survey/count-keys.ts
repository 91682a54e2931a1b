/** The keys of a question's counts: all, those who answered, those who skipped it. Each choice's is its code. */
export const countKeys = { all: 'all', answered: 'answered', skipped: 'skipped' } as const
