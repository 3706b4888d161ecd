// Loaded into the web server before anything else. Whoever sends a request may write what they like into its
// forwarding headers; unless proxies of our own stand in front (CONCORD_TRUSTED_PROXIES), only the socket knows
// where it came from (OWASP ASVS 4.1.3 and 15.3.4).
import http from 'node:http'

const proxies = Number(process.env.CONCORD_TRUSTED_PROXIES ?? 0)
const emit = http.Server.prototype.emit

if (!(proxies > 0))
  http.Server.prototype.emit = function emitWithTrueAddress(event, request, ...rest) {
    if (event === 'request' || event === 'upgrade') {
      for (const name of Object.keys(request.headers))
        if (name.startsWith('x-forwarded-') || name === 'forwarded') delete request.headers[name]
      request.headers['x-forwarded-for'] = request.socket.remoteAddress ?? 'unknown'
    }
    return emit.call(this, event, request, ...rest)
  }
