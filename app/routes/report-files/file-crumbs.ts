/** The way to a year's files: by the coordination's follow-up, or by the steering group's. */
export const fileCrumbs = (year: number, mayWrite: boolean): { href: string; label: string }[] =>
  mayWrite
    ? [
        { href: '/samordning', label: 'Samordning' },
        { href: `/samordning/arsuppfoljning/${year}`, label: `Årsuppföljning ${year}` },
      ]
    : [
        { href: '/styrgrupp', label: 'Styrgrupp' },
        { href: `/styrgrupp/arsuppfoljning/${year}`, label: `Årsuppföljning ${year}` },
      ]
