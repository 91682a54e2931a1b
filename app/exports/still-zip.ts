const localHeader = 0x04034b50
const centralHeader = 0x02014b50
const endRecord = 0x06054b50

/** 1 January 1980 at midnight, the first moment that a zip archive can tell, as its two fields of time and date. */
const firstMoment = { time: 0, date: (1 << 5) | 1 }

/**
 * The same zip archive with the first of January 1980 as the time of every file in it, so that the clock of whoever packed
 * it leaves no trace. Nothing is unpacked. Made for archives as docx and write-excel-file pack them: no comment after the
 * end record that itself looks like one, less than 4 GB.
 *
 * @throws Error when the bytes are no zip archive
 */
export function stillZip(archive: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from(archive)
  const view = new DataView(bytes.buffer)
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== endRecord) end -= 1
  if (end < 0) throw new Error('Not a zip archive.')
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== centralHeader) throw new Error('The zip archive has a damaged list of files.')
    view.setUint16(at + 12, firstMoment.time, true)
    view.setUint16(at + 14, firstMoment.date, true)
    const file = view.getUint32(at + 42, true)
    if (view.getUint32(file, true) !== localHeader) throw new Error('The zip archive has a damaged file.')
    view.setUint16(file + 10, firstMoment.time, true)
    view.setUint16(file + 12, firstMoment.date, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return bytes
}
