import { paths } from '#lib/paths.ts'
import type { Raw } from './raw.ts'
import type { World } from './world.ts'

const json = { 'content-type': 'application/json' }
const plain = { 'content-type': 'text/plain;charset=UTF-8', accept: 'text/x-component' }
const form = { 'content-type': 'application/x-www-form-urlencoded' }
const parts = { 'content-type': 'multipart/form-data; boundary=x' }

const QUERIES = [
  ...['page=-1', 'page=1e9', 'page=99999999999999999999', 'size=0', 'size=abc', 'sort=__proto__'],
  ...['sort=-constructor', 'sort=%27;drop', 'q=%25_%5C', 'q=%ED%A0%80', 'q=a%00b', 'state[]=x', 'state=x'],
  ...['q=a&q=b&q=c', 'from=9999-99&to=abc', 'from=2026-12&to=2026-01', 'kind=x&provider=%00', 'days=-1'],
  ...['project=x', 'client=1%27', 'status=x', 'version=abc', 'version=-1', 'approach=x', 'confidence=x'],
  ...[`q=${'x'.repeat(3_000)}`, '=', '&&&', '%', '%E0%A4%A', '_rsc=abc', 'constructor=1&__proto__=2'],
]
const IDS = [
  'x',
  'NaN',
  '%2e%2e',
  '%F0%9F%98%80',
  '0'.repeat(500),
  "1'--",
  '00000000-0000-0000-0000-000000000000',
]
/** What the protocol of actions gives a meaning to, and bodies that end too early. */
const ARGUMENTS = [
  ...[
    '',
    '[',
    'junk',
    'null',
    '[]',
    '[1',
    '["$undefined"]',
    '["$K1"]',
    '["$F1"]',
    '["$h1"]',
    '["$@1"]',
    '["$Q1"]',
  ],
  ...[
    '["$W1"]',
    '["$B1"]',
    '["$n1"]',
    '["$D"]',
    '["$S"]',
    '["$NaN"]',
    '["$T"]',
    '["$1:2:3"]',
    '["$o1"]',
    '["$$"]',
  ],
  ...['[{"__proto__":{"id":1}}]', '[{"then":"$1"}]', '["$1:constructor:constructor"]', '["$1:__proto__"]'],
  ...['['.repeat(5_000), `${'['.repeat(300)}${']'.repeat(300)}`, `[${'"x",'.repeat(20_000)}1]`],
]
const COOKIES = [
  '%',
  '=',
  'tunewise-session=',
  'tunewise-session=a.b.c.d.e',
  `tunewise-session=${'a'.repeat(8_000)}`,
]
const TREES = ['junk', '%', '[]', '%5B%22%22%5D', '%5B%22%22%2C%7B%7D%2C1%2C2%2C3%5D', 'x'.repeat(9_000)]

const get = (path: string, headers?: Record<string, string>): Raw => ({ path, headers })
const post = (path: string, body: string, headers?: Record<string, string>): Raw => ({
  ...{ method: 'POST', path, body, headers },
})

/** Requests that no page of ours makes, with the paths of this world. Nobody sends them signed in but the caller. */
export function rudeRequests(its: World, actionId: string): Raw[] {
  const share = paths.share(its.sent.token)
  const lists = [paths.clients(), paths.projects(), paths.quotes(), paths.spend(), paths.timelines()]
  const more = [paths.reports(), paths.activity(), paths.prices(), paths.projectSpend(its.projectId)]
  const things = [
    '/clients/',
    '/projects/',
    '/comparisons/',
    '/quotes/',
    '/reports/',
    '/share/',
    '/api/reports/',
  ]
  return [
    ...[...lists, ...more, paths.quote(its.sent.id), paths.signIn(), '/api/export/spend.csv', share].flatMap(
      (path) => QUERIES.map((query) => get(`${path}?${query}`)),
    ),
    ...things.flatMap((thing) => IDS.map((id) => get(thing + id + (thing.startsWith('/api') ? '/pdf' : '')))),
    ...['abc', '-1', '0', '1e9', '99999999999999999999', '1.5', '%00'].map((version) =>
      get(`/api/quotes/${its.sent.id}/${version}/pdf`),
    ),
    ...[
      'clients.xml',
      '__proto__.csv',
      'constructor.json',
      'clients',
      '.csv',
      'clients.csv.csv',
      '%2F.csv',
    ].map((list) => get(`/api/export/${list}`)),
    ...[
      'csrf',
      'session',
      'providers',
      'signin',
      'signout',
      'error',
      '_log',
      'callback/credentials',
      'x/y/z',
    ].flatMap((name) => [
      get(`/api/auth/${name}?callbackUrl=%00&error=__proto__`),
      ...['', '{', '[]', '{"csrfToken":{}}', 'null'].map((body) => post(`/api/auth/${name}`, body, json)),
      post(`/api/auth/${name}`, 'csrfToken[]=1&callbackUrl=https://evil.example', form),
    ]),
    ...['', '{', 'null', '[]', '{"spec":{"series":[]}}', `{"spec":"${'x'.repeat(900_000)}"}`].map((body) =>
      post(paths.chartSvg(), body, json),
    ),
    ...ARGUMENTS.flatMap((body) => [
      post(paths.clients(), body, { ...plain, 'next-action': actionId }),
      post(paths.clients(), body, { ...plain, 'next-action': 'f'.repeat(42) }),
    ]),
    ...['x', '', '../..', actionId.slice(1), '0'.repeat(4_000)].map((id) =>
      post(paths.clients(), '[{}]', { ...plain, 'next-action': id }),
    ),
    ...[
      '',
      '--x--',
      '--x\r\n',
      '--x\r\ncontent-disposition: form-data; name="0"\r\n\r\n["$K1"]\r\n--x--',
    ].flatMap((body) => [
      post(paths.clients(), body, { ...parts, 'next-action': actionId }),
      post(paths.signIn(), body, parts),
      post(paths.shareAccept(its.sent.token), body, parts),
    ]),
    ...['$ACTION_REF_1=', '$ACTION_ID_x=', `$ACTION_ID_${actionId}=`, '$ACTION_KEY=x', 'a=%', '='].map(
      (body) => post(paths.signIn(), body, form),
    ),
    ...['', 'name=', 'name=%00', 'versionId=x&name=a', '{}', 'name=x&name=y&extra=1'].flatMap((body) =>
      [paths.shareAccept(its.sent.token), paths.shareDecline(its.sent.token)].flatMap((path) => [
        post(path, body, form),
        post(path, body, json),
        post(path, body, { ...form, accept: 'text/html' }),
      ]),
    ),
    ...['', 'pdf2', '\0', 'x'.repeat(100_000)].map((body) => post(paths.shareView(its.sent.token), body)),
    ...COOKIES.map((cookie) => get(paths.home(), { cookie })),
    ...['junk', 'e30', Buffer.from('{"form":"accept","typed":7}').toString('base64url')].map((value) =>
      get(share, { cookie: `tunewise-answer=${value}` }),
    ),
    ...TREES.flatMap((tree) => [
      get(paths.clients(), { rsc: '1', 'next-router-state-tree': tree }),
      get(paths.clients(), { rsc: '1', 'next-router-prefetch': tree.slice(0, 20), 'next-url': tree }),
      get(share, { rsc: '1', 'next-router-segment-prefetch': tree }),
    ]),
    get('/', { range: 'bytes=0-1,9-2' }),
    get('/', {
      'if-modified-since': 'never',
      'if-none-match': '*',
      accept: '\u00ff',
      'accept-encoding': 'x;q=9',
    }),
    get('/', { expect: '100-continue' }),
    get('/_next/static/../../package.json'),
    get('/_next/data/x/clients.json'),
    get('/_next/image?url=/icon.svg&w=64&q=75'),
    get('/%5f%5fnextjs_original-stack-frame'),
  ]
}
