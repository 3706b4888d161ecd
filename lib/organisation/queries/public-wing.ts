import 'server-only'
import { cache } from 'react'
import { tags } from '@/lib/action/tags'
import { published } from '@/lib/page-cache/published'
import { visitor } from '@/lib/policy/actor'
import { countryInFull } from './countries'
import { organisationInFull } from './organisation'

/** An organisation for the public wing: asked once for a page, its metadata and its linked data. */
export const publicOrganisation = cache((code: string) =>
  published(['organisation', code], [tags.organisations, tags.region], (today) =>
    organisationInFull(visitor, code, today),
  ),
)

/** The same of a country. */
export const publicCountry = cache((code: string) =>
  published(['country', code], [tags.organisations, tags.region], (today) =>
    countryInFull(visitor, code, today),
  ),
)
