// @ts-check
// The only script of a page for somebody without an account: such a page needs none to be read and answered. With it
// the sender learns that the page was shown, what is ticked is priced at once, and a form is sent once.

const { view = '' } = document.currentScript?.dataset ?? {}

/**
 * Says that the page was shown, or that its file was taken, and how far this clock is from UTC, in minutes. A failure
 * is no matter.
 * @param {'page' | 'pdf'} kind
 */
function tell(kind) {
  const body = `${kind} ${-new Date().getTimezoneOffset()}`
  fetch(view, { method: 'POST', body, keepalive: true }).catch(() => undefined)
}

if (view) {
  tell('page')
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a[download]')) tell('pdf')
  })
}

const ON_ITS_WAY_MS = 5_000
let sentAt = -ON_ITS_WAY_MS

// A second press while the first is on its way would be a second question or request.
document.addEventListener('submit', (event) => {
  if (event.timeStamp - sentAt < ON_ITS_WAY_MS) event.preventDefault()
  else sentAt = event.timeStamp
})
window.addEventListener('pageshow', () => {
  sentAt = -ON_ITS_WAY_MS
})

const price = document.querySelector('[data-slot="choice-price"]')
let asked = new AbortController()

document.addEventListener('change', ({ target }) => {
  if (price && target instanceof HTMLInputElement && target.form && target.name.startsWith('take-'))
    showPrice(new FormData(target.form), price)
})

/**
 * The server draws every figure of the page anew; what was typed stays, and nothing is ordered.
 * @param {FormData} form
 * @param {Element} price
 */
async function showPrice(form, price) {
  const taken = [...form].filter(([name]) => name.startsWith('take-')).map(([, at]) => at)
  const address = `${location.pathname}?take=${taken.join('.')}`
  asked.abort()
  asked = new AbortController()
  const { signal } = asked
  price.textContent = 'Working out the price…'
  try {
    const answer = await fetch(address, { signal })
    // Expired, revoked or locked in the meantime: the page itself says it best.
    if (!answer.ok) return location.reload()
    const drawn = new DOMParser().parseFromString(await answer.text(), 'text/html')
    history.replaceState(null, '', address)
    renew(document.body, drawn.body)
  } catch {
    if (!signal.aborted)
      price.textContent = 'The price did not come through: check the connection and tick again.'
  }
}

/**
 * Makes a part of the page like the same part of a later drawing, node by node: focus, what was typed, what is open
 * and where the reader stands are not touched.
 * @param {Element} part
 * @param {Element} drawn
 */
function renew(part, drawn) {
  for (const { name, value } of drawn.attributes)
    if (!OWN.includes(name) && part.getAttribute(name) !== value) part.setAttribute(name, value)
  for (const name of part.getAttributeNames())
    if (!OWN.includes(name) && !drawn.hasAttribute(name)) part.removeAttribute(name)
  if (part instanceof HTMLTextAreaElement) return
  let next = part.firstChild
  for (const child of [...drawn.childNodes]) {
    let same = next
    while (same && !isAlike(same, child)) same = same.nextSibling
    if (!same) {
      part.insertBefore(child, next)
      continue
    }
    while (next && next !== same) next = removed(next)
    if (same instanceof Element && child instanceof Element) renew(same, child)
    else if (same.nodeValue !== child.nodeValue) same.nodeValue = child.nodeValue
    next = same.nextSibling
  }
  while (next) next = removed(next)
}

/** What the reader changes, and what the browser hides. */
const OWN = ['open', 'checked', 'nonce']

/** @param {ChildNode} node */
function removed(node) {
  const next = node.nextSibling
  node.remove()
  return next
}

/**
 * @param {Node} one
 * @param {Node} other
 */
function isAlike(one, other) {
  if (!(one instanceof Element && other instanceof Element)) return one.nodeType === other.nodeType
  return (
    ['id', 'name'].every((name) => one.getAttribute(name) === other.getAttribute(name)) &&
    one.tagName === other.tagName
  )
}
