/** How each field of a document is written, in order. A field is read alone where only that is wanted. */
export type FieldWriters<E, V, D> = { readonly [F in keyof D]-?: (entity: E, view: V) => D[F] }
