// Runs in a page before the page's own scripts. Notes when it could first be worked with, and for all that the service
// tells it how long after the event the picture showed it.
(() => {
  /** What was told and is not in sight yet: when it happened, and how it is recognised. */
  const awaited = new Map()
  const calls = new Set()
  const notes = { interactive: null, seen: [] }
  window.notes = notes

  const tiles = () => [...document.querySelectorAll('[data-wall] button[data-state]')]

  function told(message) {
    const { type, agent, call, lead } = message
    if (type === 'desk' && agent.state === 'TALKING' && call?.joinedAt && !calls.has(call.id)) {
      calls.add(call.id)
      const client = lead.person ?? lead.company ?? lead.title
      awaited.set('call', {
        at: Date.parse(call.joinedAt),
        shown: () => document.querySelector('div[data-at=talking]')?.textContent.includes(client),
      })
    }
    if (type === 'floor-agent')
      awaited.set(agent.id, {
        at: Date.parse(agent.since),
        shown: () => tiles().some((tile) => tile.dataset.state === agent.state && tile.querySelector('b').textContent === agent.name),
      })
  }

  /** After the frame that is being made has been. */
  function painted(then) {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = then
    requestAnimationFrame(() => port2.postMessage(null))
  }

  function look() {
    if (notes.interactive === null && document.querySelector('div[data-at=off] button:not([disabled])')) {
      notes.interactive = 0
      painted(() => (notes.interactive = performance.now()))
    }
    for (const [key, { at, shown }] of awaited) {
      if (!shown()) continue
      awaited.delete(key)
      painted(() => notes.seen.push(Date.now() - at))
    }
  }

  window.WebSocket = class extends WebSocket {
    constructor(url, protocols) {
      super(url, protocols)
      if (new URL(url, location.href).pathname === '/api/live') this.addEventListener('message', ({ data }) => told(JSON.parse(data)))
    }
  }
  addEventListener('DOMContentLoaded', () =>
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, attributes: true, characterData: true }),
  )
})()
