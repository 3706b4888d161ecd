import 'server-only'
import { cache } from 'react'
import { tags } from '@/lib/action/tags'
import { isCode } from '@/lib/identity'
import { published } from '@/lib/page-cache/published'
import { countryInFull } from './countries'
import { organisationInFull } from './organisation'

/** An organisation for the public wing: asked once for a page, its metadata and its linked data. */
export const publicOrganisation = cache(async (code: string) =>
  isCode(code)
    ? await published(['organisation', code], [tags.organisations, tags.region], (today, visitor) =>
        organisationInFull(visitor, code, today),
      )
    : null,
)

/** The same of a country. */
export const publicCountry = cache(async (code: string) =>
  isCode(code)
    ? await published(['country', code], [tags.organisations, tags.region], (today, visitor) =>
        countryInFull(visitor, code, today),
      )
    : null,
)
