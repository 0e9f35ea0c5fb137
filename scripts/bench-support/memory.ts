/** Looks at the memory of this process until it is asked for the most that it was. */
export function watchMemory(everyMs = 50): { peak: () => number } {
  let most = process.memoryUsage.rss()
  const look = () => {
    most = Math.max(most, process.memoryUsage.rss())
  }
  const timer = setInterval(look, everyMs)
  return {
    peak: () => {
      clearInterval(timer)
      look()
      return most
    },
  }
}
