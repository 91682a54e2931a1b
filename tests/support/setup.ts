import { afterEach, beforeEach, expect, vi } from 'vitest'

// Whatever is written to console.error is a fault that nobody looked at: it fails the test.
beforeEach(() => {
  vi.spyOn(console, 'error')
})

afterEach(() => {
  if (vi.isMockFunction(console.error)) {
    expect(vi.mocked(console.error).mock.calls, 'console.error was called').toEqual([])
  }
  vi.restoreAllMocks()
})
