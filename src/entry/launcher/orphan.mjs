// Loaded before a child's own code: when the launcher is gone without a word (killed), the child ends itself and its group.
if (process.channel !== undefined) {
  process.once('disconnect', () => {
    end('SIGTERM')
    setTimeout(() => { end('SIGKILL') }, 12_000).unref()
  })
}

/** @param {NodeJS.Signals} signal */
function end(signal) {
  try {
    process.kill(-process.pid, signal)
  } catch {
    process.kill(process.pid, signal) // not the leader of a group
  }
}
