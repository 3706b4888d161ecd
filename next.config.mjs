import { fileURLToPath } from 'node:url'
import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts')

/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  // Nothing is decoded on the server: the image optimiser has been a way in.
  images: { unoptimized: true },
  // Finished public pages lose the framework's scripts and are kept where every page asks for them.
  cacheHandler: fileURLToPath(new URL('./lib/page-cache/handler.mjs', import.meta.url)),
  cacheMaxMemorySize: 0,
  experimental: {
    serverActions: { bodySizeLimit: '12mb' },
    proxyClientMaxBodySize: '12mb',
  },
  // A face that changes gets another name.
  headers: () =>
    Promise.resolve([
      {
        source: '/fonts/:file*',
        headers: [{ key: 'cache-control', value: 'public, max-age=31536000, immutable' }],
      },
    ]),
  // Checked by `npm test`; a ministry's server need not check them again.
  typescript: { ignoreBuildErrors: true },
}

export default withNextIntl(config)
