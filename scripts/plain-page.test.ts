import { expect, it } from 'vitest'
import { withoutRuntime } from './plain-page.ts'

const OWN = '<script src="/door.js" defer="" nonce="n"></script>'

it('takes the framework off a page, with what fetches it early, and leaves the page its own script', () => {
  const page = [
    '<head><link rel="stylesheet" href="/a.css"/><link rel="preload" as="font" href="/a.woff2"/>',
    '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/a.js"/>',
    '<link rel="expect" href="#_R_" blocking="render"/>',
    '<script src="/_next/static/b.js" async="" nonce="n"></script></head>',
    `<body><p>a &lt;script> in words</p>${OWN}`,
    '<script nonce="n">self.__next_f.push([1,"<p>a</p>\n"])</script>',
    '<script src="/_next/static/c.js" id="_R_" async=""></script></body>',
  ].join('')
  expect(withoutRuntime(page)).toBe(
    `<head><link rel="stylesheet" href="/a.css"/><link rel="preload" as="font" href="/a.woff2"/></head><body><p>a &lt;script> in words</p>${OWN}</body>`,
  )
})

it.each([
  ['failed', '<html id="__next_error__"><body></body></html>'],
  ['failed in part', '<body><template data-dgst="1"></template></body>'],
  ['came in parts', '<body><!--$?--><template id="B:0"></template><!--/$--></body>'],
])('leaves a page that %s to the framework', (_, page) => {
  expect(withoutRuntime(page)).toBeNull()
})
