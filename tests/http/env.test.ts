import { describe, expect, it } from 'vitest'
import { isLoopback, readEnvironment } from '#app/env.server.ts'

const faultOf = (variables: Record<string, string>): string => {
  try {
    readEnvironment(variables)
  } catch (error) {
    return (error as Error).message
  }
  return ''
}

describe('the configuration', () => {
  it('may be empty, and is then safe: this machine only, no demo on other addresses', () => {
    expect(readEnvironment({})).toEqual({
      PORT: 3000,
      HOST: '127.0.0.1',
      DATA_DIR: 'data',
      DEMO: '0',
      KOLADA_URL: 'https://api.kolada.se/v3',
      LOG_LEVEL: 'warn',
    })
  })

  it('is read as written', () => {
    expect(
      readEnvironment({
        PORT: '8080',
        HOST: '0.0.0.0',
        DATA_DIR: '/srv/data',
        APP_URL: 'https://uppfoljning.exempel.se',
        DEMO: '1',
        DEMO_PASSWORD: 'tolv tecken!',
        KOLADA_URL: 'http://127.0.0.1:8000/v3',
        LOG_LEVEL: 'info',
        PATH: '/bin',
      }),
    ).toEqual({
      PORT: 8080,
      HOST: '0.0.0.0',
      DATA_DIR: '/srv/data',
      APP_URL: 'https://uppfoljning.exempel.se',
      DEMO: '1',
      DEMO_PASSWORD: 'tolv tecken!',
      KOLADA_URL: 'http://127.0.0.1:8000/v3',
      LOG_LEVEL: 'info',
    })
  })

  it('that is set to nothing is not set', () => {
    expect(readEnvironment({ PORT: '', HOST: '', DATA_DIR: '', APP_URL: '' })).toEqual(readEnvironment({}))
  })

  it.each([
    ['PORT', 'tretusen'],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['APP_URL', 'uppfoljning.exempel.se'],
    ['KOLADA_URL', 'file:///etc/passwd'],
    ['KOLADA_URL', 'https://namn:losenord@api.kolada.se/v3'],
    ['KOLADA_URL', 'https://api.kolada.se/v3?sida=1'],
    ['APP_URL', 'javascript:alert(1)'],
    ['APP_URL', 'ftp://exempel.se'],
    ['KOLADA_URL', 'api.kolada.se'],
    ['KOLADA_URL', 'file:///etc/passwd'],
    ['SMTP_URL', 'post.exempel.se'],
    ['SMTP_URL', 'http://post.exempel.se'],
    ['MAIL_FROM', 'inte en adress'],
    ['DEMO', 'ja'],
    ['DEMO_PASSWORD', 'kort'],
    ['LOG_LEVEL', 'allt'],
  ])('with %s=%s is refused at start, by name', (name, value) => {
    expect(faultOf({ [name]: value })).toContain(`${name}:`)
  })

  it('names every fault at once', () => {
    const fault = faultOf({ PORT: 'x', DEMO: 'x' })
    expect(fault).toContain('PORT:')
    expect(fault).toContain('DEMO:')
  })

  it('does not repeat a password that was too short', () => {
    expect(faultOf({ DEMO_PASSWORD: 'hemligt' })).not.toContain('hemligt')
  })

  it('knows which addresses only this machine reaches', () => {
    for (const host of ['127.0.0.1', 'localhost', '::1']) expect(isLoopback(host)).toBe(true)
    for (const host of ['0.0.0.0', '::', '', '127.0.0.1.exempel.se', '192.168.1.2', 'localhost.exempel.se']) {
      expect(isLoopback(host)).toBe(false)
    }
  })
})
