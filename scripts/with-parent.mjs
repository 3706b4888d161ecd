// Loaded into the web server by scripts/serve.ts: when that process is gone, even by a kill -9, the web server
// leaves too, instead of holding the port for a database that nobody starts again. Its own children, which
// load this as well, have other channels and are left alone.
if (process.connected && process.env.CONCORD_PARENT === String(process.ppid)) {
  process.on('disconnect', () => process.exit(0))
  process.channel?.unref()
}
