import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Table, type Column } from '@/components/ui/table'
import { signIn } from '@/lib/auth/actions'
import type { DemonstrationAccount } from '@/lib/demonstration/accounts'
import { roleLabels } from '@/lib/person/labels'

type Key = 'person' | 'role' | 'organisation' | 'email' | 'enter'

/** The invented people of the demonstration, each with a way straight to their desk. */
export function DemonstrationAccounts({
  accounts,
  formKey,
}: {
  accounts: readonly DemonstrationAccount[]
  formKey: string
}) {
  const t = useTranslations()
  const columns: Column<Key>[] = [
    { key: 'person', label: t('account.demonstration.person'), header: true },
    { key: 'role', label: t('account.demonstration.role') },
    { key: 'organisation', label: t('account.demonstration.organisation') },
    { key: 'email', label: t('account.demonstration.email') },
    { key: 'enter', label: t('account.demonstration.enter'), bare: true },
  ]
  const passwords = new Set(accounts.map(({ password }) => password))
  return (
    <section aria-labelledby="demonstration">
      <h2 id="demonstration">{t('account.demonstration.title')}</h2>
      <p className="measure">{t('account.demonstration.lead')}</p>
      {[...passwords].map((password) => (
        <p className="measure" key={password}>
          {t.rich('account.demonstration.password', {
            password: () => <strong lang="en">{password}</strong>,
          })}
        </p>
      ))}
      <Table
        caption={t('account.demonstration.caption')}
        captionHidden
        columns={columns}
        rows={accounts.map((account) => ({
          id: account.email,
          cells: {
            person: <span lang={account.language}>{account.name}</span>,
            role: t(roleLabels[account.role]),
            organisation: <span lang="en">{account.organisation}</span>,
            email: account.email,
            enter: (
              <ActionForm action={signIn} idempotencyKey={formKey}>
                <input type="hidden" name="email" value={account.email} />
                <input type="hidden" name="password" value={account.password} />
                <Button kind="quiet">
                  {t('account.demonstration.enter')}
                  <span className="sr"> {t('account.demonstration.enterAs', { name: account.name })}</span>
                </Button>
              </ActionForm>
            ),
          },
        }))}
      />
    </section>
  )
}
