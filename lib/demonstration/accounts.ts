// The people of the demonstration: invented, in invented organisations, and only where env.isDemonstration holds.
// The sign-in page and the README name them; the demonstration region is loaded with exactly these.
import type { Role } from '@/lib/policy/actor'

export type DemonstrationAccount = {
  name: string
  /** BCP 47 tag of the name, and of the interface that the person prefers. */
  language: string
  email: string
  password: string
  /** What the person is shown for: the first of their seats. */
  role: Role
  organisation: string
  /** Code of each organisation, and the seat held there. */
  seats: { organisation: string; role: Role }[]
}

/** One for all, so that it can be said aloud in a meeting room. */
const password = 'woven by many hands'
const at = (local: string) => `${local}@demonstration.example`

export const demonstrationAccounts: readonly DemonstrationAccount[] = [
  {
    name: 'Amara Silvestre',
    language: 'en',
    email: at('amara'),
    password,
    role: 'focal_point',
    organisation: 'Samudra Ministry of Digital Development',
    seats: [{ organisation: 'XA-MDD', role: 'focal_point' }],
  },
  {
    name: 'Lê Thu Hà',
    language: 'vi',
    email: at('ha'),
    password,
    role: 'focal_point',
    organisation: 'Sen Vàng Ministry of Digital Transformation',
    seats: [{ organisation: 'XB-MDT', role: 'focal_point' }],
  },
  {
    name: 'ปิยะดา สุขเกษม',
    language: 'th',
    email: at('piyada'),
    password,
    role: 'focal_point',
    organisation: 'Rim Nam Ministry of Digital Affairs',
    seats: [{ organisation: 'XC-MDA', role: 'focal_point' }],
  },
  {
    name: 'Tomas Reyes',
    language: 'en',
    email: at('tomas'),
    password,
    role: 'focal_point',
    organisation: 'Highlands Communications Authority',
    seats: [
      { organisation: 'XD-HCA', role: 'focal_point' },
      { organisation: 'XX-SECRETARIAT', role: 'coordinator' },
    ],
  },
  {
    name: 'សុខ ចាន់ធូ',
    language: 'km',
    email: at('chanthou'),
    password,
    role: 'focal_point',
    organisation: 'Boeng Khiev Ministry of Posts and Networks',
    seats: [
      { organisation: 'XE-MPN', role: 'focal_point' },
      { organisation: 'XE-MPN', role: 'partner_reviewer' },
    ],
  },
  {
    name: 'ဒေါ်ခင်မေ',
    language: 'my',
    email: at('khinmay'),
    password,
    role: 'focal_point',
    organisation: 'Myit Kwe Ministry of Connectivity',
    seats: [{ organisation: 'XF-MOC', role: 'focal_point' }],
  },
  {
    name: 'Ingrid Okafor',
    language: 'en',
    email: at('ingrid'),
    password,
    role: 'partner_reviewer',
    organisation: 'Weavers Development Bank',
    seats: [{ organisation: 'XX-WDB', role: 'partner_reviewer' }],
  },
  {
    name: 'Samuel Idris',
    language: 'en',
    email: at('samuel'),
    password,
    role: 'coordinator',
    organisation: 'Secretariat of the demonstration region',
    seats: [{ organisation: 'XX-SECRETARIAT', role: 'coordinator' }],
  },
  {
    name: 'Nguyễn Minh Quân',
    language: 'vi',
    email: at('quan'),
    password,
    role: 'moderator',
    organisation: 'Secretariat of the demonstration region',
    seats: [{ organisation: 'XX-SECRETARIAT', role: 'moderator' }],
  },
  {
    name: 'Budi Hartono',
    language: 'en',
    email: at('budi'),
    password,
    role: 'organisation_administrator',
    organisation: 'Samudra Ministry of Digital Development',
    seats: [{ organisation: 'XA-MDD', role: 'organisation_administrator' }],
  },
  {
    name: 'Rosa Anand',
    language: 'en',
    email: at('rosa'),
    password,
    role: 'administrator',
    organisation: 'Secretariat of the demonstration region',
    seats: [{ organisation: 'XX-SECRETARIAT', role: 'administrator' }],
  },
]
