/** Room → what its files may import inside the project. The first room that fits a path is its room. */
export const HOUSE: [room: string, mayImport: string[]][] = [
  ['lib/domain/', ['lib/domain/']],
  ['lib/schemas/', ['lib/schemas/', 'lib/domain/', 'lib/format.ts']],
  ['lib/chart/', ['lib/chart/', 'lib/domain/', 'lib/format.ts']],
  [
    'lib/document/',
    ['lib/document/', 'lib/domain/', 'lib/chart/', 'lib/format.ts', 'lib/errors.ts', 'lib/queue.ts'],
  ],
  ['lib/secret/', ['lib/secret/', 'lib/env.ts']],
  [
    'lib/data/',
    [
      'lib/data/',
      'lib/domain/',
      'lib/schemas/',
      'lib/secret/',
      'lib/auth/proof.ts',
      'lib/errors.ts',
      'lib/env.ts',
      'lib/format.ts',
    ],
  ],
  [
    'lib/auth/',
    [
      'lib/auth/',
      'lib/data/',
      'lib/domain/',
      'lib/secret/',
      'lib/errors.ts',
      'lib/queue.ts',
      'lib/env.ts',
      'lib/paths.ts',
      'lib/log.ts',
    ],
  ],
  [
    'lib/action.ts',
    [
      'lib/action-result.ts',
      'lib/auth/',
      'lib/domain/',
      'lib/schemas/',
      'lib/errors.ts',
      'lib/log.ts',
      'lib/env.ts',
    ],
  ],
  ['lib/import/', ['lib/import/', 'lib/domain/']],
  ['lib/found.ts', ['lib/auth/', 'lib/errors.ts']],
  ['lib/format.ts', ['lib/domain/']],
  ['lib/', ['lib/domain/', 'lib/errors.ts', 'lib/env.ts', 'lib/format.ts']],
  [
    'components/ui/',
    ['components/ui/', 'lib/format.ts', 'lib/domain/', 'lib/action-result.ts', 'lib/errors.ts'],
  ],
  [
    'components/table/',
    ['components/table/', 'components/ui/', 'lib/schemas/', 'lib/format.ts', 'lib/paths.ts'],
  ],
  [
    'components/chart/',
    ['components/chart/', 'components/ui/', 'lib/chart/', 'lib/format.ts', 'lib/paths.ts'],
  ],
  [
    'components/',
    [
      'components/',
      'lib/domain/',
      'lib/schemas/',
      'lib/chart/',
      'lib/format.ts',
      'lib/paths.ts',
      'lib/action-result.ts',
      'lib/errors.ts',
    ],
  ],
  ['app/', ['app/', 'components/', 'lib/']],
]

/** Data functions that run before a scope can exist, each with its reason. */
export const BEFORE_A_SCOPE: Record<string, string> = {
  'lib/data/database.ts': 'opens the transaction in which a scope counts',
  'lib/data/statement.ts': 'names the text of a statement, whoever asks it',
  'lib/data/convert.ts': 'turns one value into another',
  'lib/data/id.ts': 'makes an id',
  'lib/data/copy-in.ts': 'speaks COPY to a connection that its caller has opened',
  'lib/data/line-row.ts': 'turns a row of a bill into text and back',
  'lib/data/listing.ts': 'turns the query of a list into an order and a page',
  'lib/data/revision.ts': 'names the failure of an update from the row as it is',
  'lib/data/user.ts': 'finds who signs in',
  'lib/data/session.ts': 'decides whether a session lives, from which a scope is minted',
  'lib/data/setup.ts': 'claims an empty installation',
  'lib/data/password-token.ts': 'redeems a one-time address before sign-in',
  'lib/data/throttle.ts': 'counts tries of strangers',
  'lib/data/share-access.ts': 'finds a link by its token, from which a share scope is minted',
  'lib/data/catalogue.ts': 'reads price facts that belong to no tenant',
}
