import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { MessageForm, Messages } from '@/components/desk/review/conversation'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { PageTitle } from '@/components/ui/page-title'
import { periodValues } from '@/components/desk/period'
import { actorOrSignIn } from '@/lib/auth/required'
import { conversation } from '@/lib/review/queries/conversation'
import { routes } from '@/lib/routes'

type Props = { params: Promise<{ locale: string; id: string; reviewer: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('review.conversation')
  return { title: t('write') }
}

export default async function ConversationPage({ params }: Props) {
  const { locale, id, reviewer } = await params
  const viewer = await actorOrSignIn(locale)
  const found = await conversation(viewer, id, decodeURIComponent(reviewer))
  if (!found) notFound()
  const t = await getTranslations('review')
  const desk = await getTranslations('desk')
  const other = found.isReviewer ? found.reporter : found.reviewer
  const back = found.isReviewer
    ? { href: routes.deskReview(locale, id), label: t('desk.title') }
    : found.isReporter
      ? { href: routes.deskReviewsOn(locale, id), label: t('own.title') }
      : { href: routes.desk(locale), label: desk('title') }
  return (
    <>
      <Breadcrumbs crumbs={[back]} />
      <PageTitle
        eyebrow={
          <>
            <span
              lang={found.commitment.language}
            >{`${found.commitment.code} ${found.commitment.title}`}</span>
            {' · '}
            {desk('reportOn', periodValues(found.period, locale))}
          </>
        }
        title={t('conversation.title', { organisation: other.name })}
        lead={t('conversation.private')}
      />
      <div className="flow">
        <Messages messages={found.messages} />
        {found.isOpen ? (
          <MessageForm
            key={found.messages.length}
            conversation={found}
            formKey={randomUUID()}
            language={viewer.language}
          />
        ) : null}
      </div>
    </>
  )
}
