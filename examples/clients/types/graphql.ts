/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type ProgrammeQueryVariables = Exact<{
  slug: string;
}>;


export type ProgrammeQuery = { event: { name: string, sessions: { nodes: Array<{ title: string, track: { name: string } | null, slots: Array<{ startsAtLocal: string, room: { name: string } | null }>, appearances: Array<{ speaker: { name: string } }> }> } } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const ProgrammeDocument = new TypedDocumentString(`
    query Programme($slug: String!) {
  event(slug: $slug) {
    name
    sessions(first: 2000) {
      nodes {
        title
        track {
          name
        }
        slots {
          startsAtLocal
          room {
            name
          }
        }
        appearances {
          speaker {
            name
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ProgrammeQuery, ProgrammeQueryVariables>;