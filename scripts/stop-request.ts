/** Aborts at the first SIGINT or SIGTERM, or when the process that started this one has gone. */
export function stopRequest() {
  const controller = new AbortController()
  let first = 0
  let again = () => {}
  const stop = () => {
    first ||= performance.now()
    controller.abort()
    // A Ctrl-C arrives twice within a moment: from the terminal, and passed on by the process above.
    if (performance.now() - first > 1_000) again()
  }
  for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(event, stop)
  return {
    signal: controller.signal,
    /** What a second request, more than a second later, does. */
    onRepeat(action: () => void) {
      again = action
    },
  }
}
