import type { MetadataRoute } from 'next'
import { env } from '@/lib/env'

// The address is known when the server runs, not when it is built.
export const dynamic = 'force-dynamic'

export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: [
        '/*/desk',
        '/*/admin',
        '/*/account',
        '/*/report-an-error',
        '/*/dispute-a-link',
        '/*/filtered',
        '/api/',
      ],
    },
    sitemap: `${env.publicUrl}/sitemap.xml`,
  }
}
