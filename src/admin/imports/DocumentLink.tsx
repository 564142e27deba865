'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { collectionWords } from './importWords.ts'

/** A document by its kind and name, with the way to it. */
export function DocumentLink({ collection, id, name }: { collection: string; id: string; name: string }) {
  const { admin } = useConfig().config.routes
  return <><span className="quiet">{collectionWords[collection]?.one ?? collection}</span> <Link className="difference__name" href={`${admin}/collections/${collection}/${id}`}>{name}</Link></>
}
