import { describe, expect, it } from 'vitest'
import {
  acceptInvitationInput,
  firstAdministratorInput,
  newUserInput,
  signInInput,
} from '#app/domain/access/account.ts'
import { newOrganisationInput } from '#app/domain/organisation/input.ts'
import { fieldErrors } from '#app/http/field-errors.ts'

const errorsOf = (schema: { safeParse: (input: unknown) => { success: boolean; error?: unknown } }, input: unknown) => {
  const result = schema.safeParse(input)
  return result.success ? {} : fieldErrors(result.error as Parameters<typeof fieldErrors>[0])
}

const sentence = 'en ganska lång mening'
const person = { name: 'Eva Ek', email: 'Eva.Ek@Region.se ', password: sentence, repeated: sentence }

describe('a new password', () => {
  it('is judged by its length alone', () => {
    for (const password of ['aaaaaaaaaaaa', 'tolv tecken!', 'å'.repeat(256)]) {
      expect(errorsOf(acceptInvitationInput, { password, repeated: password })).toEqual({})
    }
    for (const password of ['', 'elva tecken', 'å'.repeat(257)]) {
      expect(errorsOf(acceptInvitationInput, { password, repeated: password })).toHaveProperty('password')
    }
  })

  it('must be written twice the same, also in capitals and spaces', () => {
    for (const repeated of ['', `${sentence} `, sentence.toUpperCase()]) {
      expect(errorsOf(acceptInvitationInput, { password: sentence, repeated })).toHaveProperty('repeated')
    }
  })
})

describe('an e-mail address', () => {
  it('is stored in lower case without blanks', () => {
    expect(firstAdministratorInput.parse(person).email).toBe('eva.ek@region.se')
    expect(signInInput.parse({ email: ' EVA@REGION.SE', password: ' x ' })).toEqual({
      email: 'eva@region.se',
      password: ' x ',
    })
  })

  it.each(['', 'eva', 'eva@', '@region.se', 'eva ek@region.se', `${'a'.repeat(200)}@region.se`])(
    'is refused as %j',
    (email) => {
      expect(errorsOf(firstAdministratorInput, { ...person, email })).toHaveProperty('email')
    },
  )
})

describe('a new user', () => {
  const user = { name: 'Eva Ek', email: 'eva@region.se', role: 'partner', organisationId: '3' }

  it('has a role that exists', () => {
    expect(errorsOf(newUserInput, user)).toEqual({})
    for (const role of ['', 'root', 'toString'])
      expect(errorsOf(newUserInput, { ...user, role })).toHaveProperty('role')
  })

  it('as a partner belongs to an organisation; the other roles may do without', () => {
    expect(errorsOf(newUserInput, { ...user, organisationId: '' })).toEqual({
      organisationId: 'En kontaktperson måste höra till en organisation. Välj vilken.',
    })
    for (const role of ['coordinator', 'steering', 'admin'])
      expect(errorsOf(newUserInput, { ...user, role, organisationId: '' })).toEqual({})
  })

  it('cannot belong to something that is no id', () => {
    for (const organisationId of ['-1', '1e9', '0x1', '../1', '1234567890']) {
      expect(errorsOf(newUserInput, { ...user, organisationId })).toHaveProperty('organisationId')
    }
  })

  it('takes no fields that the form does not have', () => {
    const parsed = newUserInput.parse({ ...user, passwordHash: 'x', isDemo: true, disabledAt: null })
    expect(Object.keys(parsed).toSorted()).toEqual(['email', 'name', 'organisationId', 'role'])
  })
})

describe('a new organisation', () => {
  it('has a name and a kind that exists, and may have a short name', () => {
    expect(newOrganisationInput.parse({ name: ' Region Stockholm ', shortName: '', kind: 'region' })).toEqual({
      name: 'Region Stockholm',
      shortName: '',
      kind: 'region',
    })
    expect(errorsOf(newOrganisationInput, { name: ' x ', shortName: '', kind: 'planet' })).toEqual({
      name: 'Skriv organisationens namn.',
      kind: 'Välj vilken sorts organisation det är.',
    })
  })
})
