// Loaded into the web server. A page cannot set its own status, and the framework's notFound() leaves its words to a
// script: so the page with the words (app/[locale]/account/(own)/nothing-here) is given its 404 as it is sent.
import http from 'node:http'

const nothingHere = /^\/[a-z]{2}\/account\/nothing-here(\?|$)/
const emit = http.Server.prototype.emit

http.Server.prototype.emit = function emitWithStatus(event, request, response, ...rest) {
  if (event === 'request' && nothingHere.test(request.url ?? '')) {
    const { writeHead } = response
    response.writeHead = function writeHeadOfNothing(status, ...more) {
      return writeHead.call(this, status === 200 ? 404 : status, ...more)
    }
  }
  return emit.call(this, event, request, response, ...rest)
}
