import { renderToPipeableStream } from 'react-dom/server'
import { expect, it } from 'vitest'
import { withoutNul } from '#app/http/without-nul.server.ts'

/** A page that is streamed as ours are, as its bytes. */
const streamed = (text: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    const body = withoutNul()
    body.on('data', (part: Buffer) => parts.push(part))
    body.on('end', () => resolve(Buffer.concat(parts)))
    body.on('error', reject)
    const { pipe } = renderToPipeableStream(<textarea defaultValue={text} />, {
      onShellReady: () => pipe(body),
      onShellError: reject,
    })
  })

it('a streamed page holds every letter whole, wherever the chunks end', async () => {
  for (let before = 0; before < 4; before += 1) {
    const text = `${'a'.repeat(before)}${'åäö🐦'.repeat(1000)}`
    const bytes = await streamed(text)
    expect(bytes.includes(0)).toBe(false)
    expect(bytes.toString('utf8')).toContain(`>${text}</textarea>`)
  }
})
