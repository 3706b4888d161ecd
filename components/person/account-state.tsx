import { useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'

/** Whether somebody can sign in, in a word. */
export function AccountState({ person }: { person: { state: 'active' | 'suspended'; canSignIn: boolean } }) {
  const t = useTranslations('people.state')
  if (person.state === 'suspended') return <Tag tone="madder">{t('suspended')}</Tag>
  return person.canSignIn ? <>{t('active')}</> : <Tag tone="turmeric">{t('waiting')}</Tag>
}
