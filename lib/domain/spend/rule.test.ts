import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Condition, explainRule, projectOf, RULE_FIELDS, RULE_WAYS, type Rule } from './rule.ts'
import type { Ruled } from './spend-line.ts'

const row: Ruled = {
  ...{
    provider: 'OpenAI',
    service: 'gpt-5.4-mini',
    account: 'org-1',
    subAccount: null,
    apiProject: 'proj_A',
  },
  ...{ model: 'gpt-5.4-mini', tags: { team: 'Support-EU' } },
}

const condition = (field: Condition['field'], way: Condition['way'], value: string, tag = ''): Condition => ({
  ...{ field, way, value, tag },
})
const rule = (id: string, ...conditions: Condition[]): Rule => ({ id, projectId: `to-${id}`, conditions })
const decided = (...rules: Rule[]) => projectOf(rules)(row)

describe('a rule', () => {
  it.each([
    [condition('provider', 'is', 'openai'), true],
    [condition('provider', 'is', 'open'), false],
    [condition('model', 'begins', 'GPT-5'), true],
    [condition('model', 'begins', 'mini'), false],
    [condition('model', 'contains', 'mini'), true],
    [condition('api-project', 'is', 'proj_a'), true],
    [condition('tag', 'begins', 'support', 'team'), true],
    [condition('tag', 'is', 'support-eu', 'Team'), false],
    [condition('tag', 'contains', 'o', 'toString'), false],
    [condition('workspace', 'contains', ''), false],
  ])('fits a row by %o: %s', (given, isFit) => {
    expect(decided(rule('1', given))).toBe(isFit ? 'to-1' : null)
  })

  it('fits only where all of its conditions hold', () => {
    const both = rule('1', condition('provider', 'is', 'OpenAI'), condition('account', 'is', 'org-2'))
    expect(decided(both)).toBeNull()
  })

  it('without conditions fits nothing', () => {
    expect(decided(rule('1'))).toBeNull()
  })
})

it('lets the first rule that fits win, and says which and why', () => {
  const rules = [
    rule('none', condition('provider', 'is', 'Azure')),
    rule('first', condition('model', 'contains', 'mini'), condition('tag', 'begins', 'support', 'team')),
    rule('second', condition('provider', 'is', 'OpenAI')),
  ]
  expect(decided(...rules)).toBe('to-first')
  expect(explainRule(rules, row)).toEqual({
    ...{ id: 'first', projectId: 'to-first', place: 2 },
    words: 'model contains “mini” and tag “team” begins with “support”',
  })
  expect(decided(...rules.toReversed())).toBe('to-second')
})

const word = fc.constantFrom('a', 'ab', 'abc', 'B', 'bA', 'İ', 'straße')
const rows: fc.Arbitrary<Ruled> = fc.record({
  ...{ provider: word, service: word, account: fc.option(word), subAccount: fc.option(word) },
  ...{ apiProject: fc.option(word), model: fc.option(word) },
  tags: fc.option(fc.dictionary(fc.constantFrom('team', 'env', '__proto__'), word)),
})
const conditions = fc.record({
  ...{ field: fc.constantFrom(...RULE_FIELDS), way: fc.constantFrom(...RULE_WAYS), value: word },
  tag: fc.constantFrom('team', 'env'),
})
const books = fc
  .array(fc.array(conditions, { minLength: 1, maxLength: 3 }), { maxLength: 6 })
  .map((lists) => lists.map((list, index) => rule(String(index), ...list)))

it('is decided by the first rule that would decide alone, whatever stands behind it', () => {
  fc.assert(
    fc.property(books, rows, (rules, given) => {
      const alone = rules.find((one) => projectOf([one])(given) !== null)
      expect(projectOf(rules)(given)).toBe(alone?.projectId ?? null)
    }),
  )
})

it('comes out the same in any order as long as no two rules fit the same row', () => {
  fc.assert(
    fc.property(books, fc.array(rows, { minLength: 1, maxLength: 8 }), (rules, given) => {
      const fitting = (one: Ruled) => rules.filter((each) => projectOf([each])(one) !== null)
      fc.pre(given.every((one) => fitting(one).length <= 1))
      for (const one of given) expect(projectOf(rules.toReversed())(one)).toBe(projectOf(rules)(one))
    }),
  )
})

it('never fits more rows by one condition more', () => {
  fc.assert(
    fc.property(conditions, conditions, rows, (first, second, given) => {
      if (projectOf([rule('1', first, second)])(given))
        expect(projectOf([rule('1', first)])(given)).toBe('to-1')
    }),
  )
})
