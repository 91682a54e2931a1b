import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readEntries } from '#app/imports/zip/open-zip.ts'
import { useKeptFiles } from '#tests/support/workbook/kept-file.ts'
import { zipped, type ZipPart } from '#tests/support/workbook/zip-writer.ts'

const kept = useKeptFiles()
const all = (): boolean => true
const part: ZipPart = { name: 'word/document.xml', data: '<document/>' }

describe('a packed file', () => {
  it('gives the parts that are wanted, packed or not, and no others', async () => {
    const bytes = zipped([part, { name: 'a.txt', data: 'å', isStored: true }, { name: 'b.txt', data: 'b' }])
    const read = await readEntries(kept(bytes), (name) => name !== 'b.txt')
    if (!read.ok) throw new Error(read.fault.why)
    expect([...read.entries].map(([name, data]) => [name, data.toString()])).toEqual([
      ['word/document.xml', '<document/>'],
      ['a.txt', 'å'],
    ])
  })

  const large = Buffer.alloc(20_000_000, 'Stockholm')
  it.each<[string, Buffer, string]>([
    ['that grows a thousand times', zipped([part, { name: 'x.xml', data: large }]), 'mycket större'],
    ['that says it grows less than it does', zipped([{ name: 'x.xml', data: large, size: 100_000 }]), 'inte är hel'],
    ['that says it grows more than it does', zipped([{ ...part, size: 100 }]), 'inte är hel'],
    ['that says it is larger packed than the file', zipped([{ ...part, packedSize: 1e6 }]), 'ovanpå varandra'],
    ['whose sum does not agree with its bytes', zipped([{ ...part, sum: 1 }]), 'inte är hel'],
    ['whose packed bytes are no packed bytes', zipped([{ ...part, packed: Buffer.alloc(11, 0xff) }]), 'inte är hel'],
    ['that is packed in an unusual way', zipped([{ ...part, method: 12 }]), 'ovanligt sätt'],
    ['with a password', zipped([{ ...part, flags: 0x801 }]), 'lösenord'],
    ['with the same part twice', zipped([part, { ...part, name: 'WORD/document.xml' }]), 'samma del två gånger'],
    ['with a part above it', zipped([part, { name: '../../etc/passwd', data: 'x' }]), 'pekar utanför'],
    ['with a part from the root', zipped([{ name: '/etc/passwd', data: 'x' }]), 'pekar utanför'],
    ['with a part on a disk', zipped([{ name: 'C:\\x', data: 'x' }]), 'pekar utanför'],
    ['with a part that starts outside of the file', zipped([{ ...part, offset: 1e6 }]), 'inte är hel'],
    ['with a part that starts in the midst of another', zipped([{ ...part, offset: 7 }]), 'inte är hel'],
    ['with fewer parts than it says', zipped([part], { entryCount: 9 }), 'innehållsförteckning är skadad'],
    ['that is cut off', zipped([part]).subarray(0, 60), 'avklippt'],
    ['that is empty but for its end', Buffer.from('PK\u0003\u0004'), 'avklippt'],
    [
      'of very many parts',
      zipped(Array.from({ length: 2001 }, (_, index) => ({ name: String(index), data: '' }))),
      '2\u00a0000 delar',
    ],
    [
      'whose parts share their bytes',
      zipped(
        Array.from({ length: 50 }, (_, index) => ({
          name: String(index),
          data: large.subarray(0, 7_000_000),
          packed: index === 0 ? deflateRawSync(large.subarray(0, 7_000_000)) : Buffer.alloc(0),
          packedSize: deflateRawSync(large.subarray(0, 7_000_000)).length,
          offset: 0,
        })),
      ),
      'ovanpå varandra',
    ],
  ])('%s is refused in words', async (_, bytes, word) => {
    const read = await readEntries(kept(bytes), all)
    expect(read).toEqual({ ok: false, fault: { why: expect.stringContaining(word) as string } })
  })

  it('is not unpacked beyond what was asked for', async () => {
    const parts = Array.from({ length: 4 }, (_, index) => ({ name: String(index), data: 'x'.repeat(1000) }))
    const limits = { mostEntries: 10, mostOfOne: 1000, mostTogether: 3000 }
    expect((await readEntries(kept(zipped(parts)), all, limits)).ok).toBe(false)
    expect((await readEntries(kept(zipped(parts)), (name) => name !== '3', limits)).ok).toBe(true)
  })

  it('that is not there is no fault of anybody who sent one', async () => {
    await expect(readEntries({ path: '/finns/inte' }, all)).rejects.toThrow(/ENOENT/)
  })
})
