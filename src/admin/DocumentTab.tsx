'use client'

import { Link, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useParams, usePathname, useSearchParams } from 'next/navigation.js'

type Props = {
  label: string
  /** Of the view below the document: `/` is the form. */
  path: string
}

/**
 * A tab of a document, as Payload draws it. Its own stand in a list without being parts of it, and have a name that is not
 * what they show: neither can be mended by style.
 */
export function DocumentTab({ label, path }: Props) {
  const { admin } = useConfig().config.routes
  const { versionCount } = useDocumentInfo()
  const pathname = usePathname()
  const locale = useSearchParams().get('locale')
  const { segments } = useParams<{ segments?: string[] }>()
  // `collections/events/ID`, or `collections/events/trash/ID`.
  const document = `${admin}/${(segments ?? []).slice(0, segments?.[2] === 'trash' ? 4 : 3).join('/')}`
  const address = path === '/' ? document : `${document}${path}`
  const isActive = path === '/' ? pathname === document : pathname.startsWith(address)
  const inside = (
    <span className="btn__content"><span className="btn__label"><span className="doc-tab__label">{label}{path === '/versions' && versionCount > 0 && <>{' '}<span className="pill-version-count">{versionCount}</span></>}</span></span></span>
  )
  return (
    <li className="document-tab">
      <Link aria-current={isActive ? 'page' : undefined} className={`btn doc-tab${isActive ? ' doc-tab--active btn--disabled' : ''} btn--icon-style-without-border btn--size-medium btn--withoutPopup btn--style-tab btn--no-margin`} href={`${address}${locale === null ? '' : `?locale=${locale}`}`}>
        {inside}
      </Link>
    </li>
  )
}
