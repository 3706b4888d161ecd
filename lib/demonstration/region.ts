// The invented region: six countries under codes that the standard leaves to users, and eight organisations. Nothing
// here stands for a real state.
import type { CountryWords, OrganisationWords } from '@/lib/organisation/commands'

export const regionName = 'Demonstration region'
export const source = 'Invented for the demonstration'

type Language = [bcp47: string, name: string, script: string, spaced: boolean]

const country = (
  code: string,
  name: string,
  [bcp47, language, script, spaced]: Language,
  timezone: string,
): CountryWords => ({
  code,
  iso3: `X${code.charAt(1)}${code.charAt(1)}`,
  name,
  region: regionName,
  officialLanguages: [
    { bcp47, name: language, role: 'official', script, direction: 'ltr', wordsSeparatedBySpaces: spaced },
  ],
  timezone,
  fiscalYearStart: '01-01',
  ldc: false,
  lldc: code === 'XD',
  sids: false,
  note: 'Invented for the demonstration; the code is one that ISO 3166-1 leaves to users.',
  source,
  confidence: 'high',
  isDemonstration: true,
})

export const countries: CountryWords[] = [
  country('XA', 'Samudra', ['id', 'Indonesian', 'Latin', true], 'Asia/Jakarta'),
  country('XB', 'Sen Vàng', ['vi', 'Vietnamese', 'Latin', true], 'Asia/Ho_Chi_Minh'),
  country('XC', 'Rim Nam', ['th', 'Thai', 'Thai', false], 'Asia/Bangkok'),
  country('XD', 'Highlands', ['lo', 'Lao', 'Lao', false], 'Asia/Vientiane'),
  country('XE', 'Boeng Khiev', ['km', 'Khmer', 'Khmer', false], 'Asia/Phnom_Penh'),
  country('XF', 'Myit Kwe', ['my', 'Burmese', 'Myanmar', false], 'Asia/Yangon'),
]

const organisation = (
  code: string,
  name: string,
  acronym: string,
  countryCode: string | null,
  type: OrganisationWords['type'],
  role: string,
): OrganisationWords => ({
  code,
  name,
  language: 'en',
  acronym,
  formerNames: [],
  note: null,
  countryCode,
  type,
  iatiOrgType: type === 'government' ? '10' : type === 'multilateral' ? '40' : '15',
  role,
  source,
  confidence: 'high',
  isDemonstration: true,
})

const lead = 'Leads digital cooperation for its country'

export const organisations: OrganisationWords[] = [
  organisation('XA-MDD', 'Samudra Ministry of Digital Development', 'MDD', 'XA', 'government', lead),
  organisation('XB-MDT', 'Sen Vàng Ministry of Digital Transformation', 'MDT', 'XB', 'government', lead),
  organisation('XC-MDA', 'Rim Nam Ministry of Digital Affairs', 'MDA', 'XC', 'government', lead),
  organisation(
    'XD-HCA',
    'Highlands Communications Authority',
    'HCA',
    'XD',
    'other_public',
    'Regulates communications and reports for its country',
  ),
  organisation('XE-MPN', 'Boeng Khiev Ministry of Posts and Networks', 'MPN', 'XE', 'government', lead),
  organisation('XF-MOC', 'Myit Kwe Ministry of Connectivity', 'MOC', 'XF', 'government', lead),
  organisation(
    'XX-WDB',
    'Weavers Development Bank',
    'WDB',
    null,
    'multilateral',
    'Funds digital work of the region and reviews its progress',
  ),
  organisation(
    'XX-SECRETARIAT',
    'Secretariat of the demonstration region',
    'SDR',
    null,
    'multilateral',
    'Serves the meetings of the region: coordinates plans and moderates entries',
  ),
]

/** The names of the organisations in their own languages. */
export const ownNames: Record<string, { language: string; text: string }> = {
  'XA-MDD': { language: 'id', text: 'Kementerian Pembangunan Digital Samudra' },
  'XB-MDT': { language: 'vi', text: 'Bộ Chuyển đổi số Sen Vàng' },
  'XC-MDA': { language: 'th', text: 'กระทรวงกิจการดิจิทัลริมน้ำ' },
  'XD-HCA': { language: 'lo', text: 'ອົງການຄຸ້ມຄອງການສື່ສານແຫ່ງພູດອຍ' },
  'XE-MPN': { language: 'km', text: 'ក្រសួងប្រៃសណីយ៍ និងបណ្ដាញ បឹងខៀវ' },
  'XF-MOC': { language: 'my', text: 'မြစ်ကွေ့ ဆက်သွယ်ရေးဝန်ကြီးဌာန' },
}
