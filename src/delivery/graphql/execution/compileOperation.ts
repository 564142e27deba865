import {
  GraphQLError, Kind, SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef, defaultFieldResolver, getArgumentValues, getNamedType, getNullableType, getVariableValues,
  isAbstractType, isCompositeType, isIntrospectionType, isLeafType, isListType, isNonNullType, isObjectType, visit,
} from 'graphql'
import type {
  DocumentNode, FieldNode, GraphQLAbstractType, GraphQLField, GraphQLObjectType, GraphQLOutputType, GraphQLResolveInfo, GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql'
import type { Texts } from '../../http/composition.ts'
import type { Context } from '../builder.ts'
import { isGiven } from '../isGiven.ts'
import { collectFields } from './collectFields.ts'
import type { Scope } from './collectFields.ts'
import { leafWriterOf } from './leaves.ts'
import { repeatable, repeatsOf } from './repeatable.ts'
import type { Repeats } from './repeatable.ts'
import { fail, joinLater } from './run.ts'
import type { Path, Piece, Run, Writer } from './run.ts'
import { namesOfVariables, usesVariables, writeVariables } from './variablesOf.ts'
import { whenKnown, writeField, writeObject, writeParts } from './writeParts.ts'
import type { Field, Part, Step } from './writeParts.ts'

/** `data` is JSON, in texts one after the other; `undefined`: nothing was executed, for the variables do not fit. */
export type Outcome = { data: Texts | undefined; errors: readonly GraphQLError[] }

/** Executes an operation that was validated. @throws the fault of the budget, at once */
export type Execute = (context: Context, variables: Readonly<Record<string, unknown>>) => Outcome | Promise<Outcome>

/** An output type without `!`. */
type GraphQLNullableOutputType = ReturnType<typeof getNullableType<GraphQLOutputType>>

/** More ways than this to set the variables of `@skip` and `@include` are not kept. */
const mostVariants = 16

/**
 * Makes an operation ready: what graphql-js works out for each object anew (which fields, by which resolver, with which
 * arguments) is worked out once, and the answer is written as text at once. The rules are those of the specification's section 6;
 * a test compares it with graphql-js.
 */
export function compileOperation(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Execute {
  const fragments = new Map(document.definitions.flatMap((definition) => (definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [])))
  const switches = findSwitches(document)
  const variants = new Map<string, Writer>()

  const variantFor = (variables: Readonly<Record<string, unknown>>): Writer => {
    const key = switches.map((name) => (variables[name] === true ? '1' : '0')).join('')
    const known = variants.get(key)
    if (known) return known
    const made = compileRoot({ schema, fragments, variables }, operation)
    if (variants.size >= mostVariants) variants.clear()
    variants.set(key, made)
    return made
  }

  return (context, given) => {
    const { coerced, errors: misfits } = getVariableValues(schema, operation.variableDefinitions ?? [], given, { maxErrors: 20 })
    if (!coerced) return { data: undefined, errors: misfits }
    const errors: GraphQLError[] = []
    const failed = (error: unknown): Outcome => {
      if (error === context.budget.fault() || !(error instanceof GraphQLError)) throw error
      return { data: ['null'], errors: [...errors, error] }
    }
    try {
      const data = variantFor(coerced)(undefined, { context, variables: coerced, errors, args: [], shelves: new Map(), isConcurrent: false }, null)
      return typeof data === 'string' ? { data: [data], errors } : data.then((its) => ({ data: typeof its === 'string' ? [its] : its, errors }), failed)
    } catch (error) {
      return failed(error)
    }
  }
}

/** The variables on which it depends what is included. */
function findSwitches(document: DocumentNode): string[] {
  const names = new Set<string>()
  visit(document, {
    Directive: ({ arguments: given = [] }) => {
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value)
    },
  })
  return [...names]
}

function compileRoot(scope: Scope, operation: OperationDefinitionNode): Writer {
  const { schema } = scope
  const queryType = schema.getQueryType()
  if (!queryType) throw new Error('the schema has no queries')
  const kept = new Map<string, readonly Field[]>()
  /** Numbers of selections, to know those by that were met before. */
  const numbers = new Map<FieldNode, number>()
  let count = 0
  let root: readonly Field[] | undefined
  return (value, run) => writeObject(root ??= fieldsFrom(queryType, [operation]), value, run, null)

  /** Made when an object of that type is first met there: what is never met costs nothing. */
  function fieldsOf(type: GraphQLObjectType, nodes: readonly FieldNode[]): readonly Field[] {
    const key = `${type.name} ${nodes.map(numberOf).join(' ')}`
    const known = kept.get(key)
    if (known) return known
    const made = fieldsFrom(type, nodes)
    kept.set(key, made)
    return made
  }

  function numberOf(node: FieldNode): number {
    const known = numbers.get(node) ?? numbers.size
    numbers.set(node, known)
    return known
  }

  function fieldsFrom(type: GraphQLObjectType, nodes: readonly (FieldNode | OperationDefinitionNode)[]): readonly Field[] {
    const selections = collectFields(scope, type, nodes.flatMap(({ selectionSet }) => selectionSet ?? []))
    return [...selections].map(([key, its], index) => compileField(type, key, its, index === 0))
  }

  function compileField(parent: GraphQLObjectType, key: string, nodes: readonly FieldNode[], isFirst: boolean): Field {
    const [node] = nodes
    const field = node && fieldOf(parent, node.name.value)
    if (!field) throw new Error(`a document that was validated asks for what is not there: ${parent.name}.${key}`)
    const { type } = field
    const info = describeField(scope, operation, { fieldName: field.name, fieldNodes: nodes, returnType: type, parentType: parent })
    const number = count
    count += 1
    const isFixed = !usesVariables(node)
    const fixed = isFixed ? getArgumentValues(field, node, {}) : null
    const step: Step = {
      key, nodes, info, isNullable: !isNonNullType(type), isLeaf: isLeafType(getNullableType(type)), hasObjects: isCompositeType(getNamedType(type)), isMetered: !isIntrospectionType(parent),
      resolve: field.resolve ?? defaultFieldResolver,
      argsOf: fixed ? () => fixed : (run) => (run.args[number] ??= getArgumentValues(field, node, run.variables)),
      write: writerOf(type, nodes, info),
    }
    return { lead: `${isFirst ? '' : ','}${JSON.stringify(key)}:`, nodes, put: (source, run, path) => writeField(step, source, run, path) }
  }

  function fieldOf(parent: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> | undefined {
    if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef
    if (parent === queryType && name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef
    if (parent === queryType && name === TypeMetaFieldDef.name) return TypeMetaFieldDef
    return parent.getFields()[name]
  }

  function writerOf(type: GraphQLOutputType, nodes: readonly FieldNode[], info: GraphQLResolveInfo): Writer {
    if (!isNonNullType(type)) {
      const write = writerOfPresent(type, nodes, info)
      return (value, run, path) => (isGiven(value) ? write(value, run, path) : 'null')
    }
    const write = writerOfPresent(type.ofType, nodes, info)
    return (value, run, path) => {
      if (isGiven(value)) return write(value, run, path)
      throw new Error(`Cannot return null for non-nullable field ${info.parentType.name}.${info.fieldName}.`)
    }
  }

  function writerOfPresent(type: GraphQLNullableOutputType, nodes: readonly FieldNode[], info: GraphQLResolveInfo): Writer {
    if (isLeafType(type)) return leafWriterOf(type)
    if (isListType(type)) return listWriterOf(type.ofType, nodes, info)
    if (isAbstractType(type)) return (value, run, path) => writeObject(fieldsOf(chosenType(type, value, run, info), nodes), value, run, path)
    const repeats = repeatsOf(type)
    let parts: readonly Part[] | undefined
    const write: Writer = (value, run, path) => writeObject(parts ??= repeats === 'across answers' ? partsOf(fieldsOf(type, nodes)) : fieldsOf(type, nodes), value, run, path)
    return repeats === 'in answers' ? openRepeatable(repeats, nodes, write) : write
  }

  function openRepeatable(repeats: Repeats, nodes: readonly FieldNode[], write: Writer): Writer {
    let names: readonly string[] | undefined
    return repeatable(repeats, ({ variables }) => writeVariables(names ??= namesOfVariables(nodes, scope.fragments), variables), write)
  }

  /** Fields side by side, those with variables and those without by themselves: these are the same whatever the variables are. */
  function partsOf(all: readonly Field[]): Part[] {
    const parts: { readonly varies: boolean; readonly fields: Field[] }[] = []
    for (const field of all) {
      const varies = namesOfVariables(field.nodes, scope.fragments).length > 0
      const last = parts.at(-1)
      if (last?.varies === varies) last.fields.push(field)
      else parts.push({ varies, fields: [field] })
    }
    return parts.map(({ fields: its }) => ({ lead: '', put: openRepeatable('across answers', its.flatMap(({ nodes }) => nodes), (source, run, path) => writeParts(its, source, run, path)) }))
  }

  function chosenType(type: GraphQLAbstractType, value: unknown, { context }: Run, info: GraphQLResolveInfo): GraphQLObjectType {
    const name = type.resolveType?.(value, context, info, type)
    const chosen = typeof name === 'string' ? schema.getType(name) : undefined
    if (isObjectType(chosen) && schema.isSubType(type, chosen)) return chosen
    throw new Error(`it is not known which ${type.name} this is`)
  }

  function listWriterOf(ofType: GraphQLOutputType, nodes: readonly FieldNode[], info: GraphQLResolveInfo): Writer {
    const write = writerOf(ofType, nodes, info)
    const isNullable = !isNonNullType(ofType)
    const writeEntry = (value: unknown, run: Run, before: Path | null, key: number): Piece => {
      const path: Path = { before, key }
      try {
        const piece = value instanceof Promise ? whenKnown(value, run, (known) => write(known, run, path)) : write(value, run, path)
        return typeof piece === 'string' ? piece : piece.catch((error: unknown) => fail(error, run, nodes, path, isNullable))
      } catch (error) {
        return fail(error, run, nodes, path, isNullable)
      }
    }
    return (value, run, path) => {
      if (value instanceof Error) throw value
      if (!Array.isArray(value)) throw new Error(`Expected Iterable, but did not find one for field "${info.parentType.name}.${info.fieldName}".`)
      const entries: readonly unknown[] = value
      let text = '['
      const writeFrom = function* (at: number): Generator<Piece> {
        for (let next = at; next < entries.length; next++) yield writeEntry(entries[next], run, path, next)
      }
      for (let at = 0; at < entries.length; at++) {
        if (at > 0 && run.context.pace.isDue(text.length)) return joinLater({ start: text, lead: () => ',', end: ']' }, [], writeFrom(at), run)
        const piece = writeEntry(entries[at], run, path, at)
        if (typeof piece !== 'string') return joinLater({ start: text, lead: (index) => (at + index === 0 ? '' : ','), end: ']' }, [piece], writeFrom(at + 1), run)
        text += at === 0 ? piece : `,${piece}`
      }
      return `${text}]`
    }
  }
}

type OfField = Pick<GraphQLResolveInfo, 'fieldName' | 'fieldNodes' | 'returnType' | 'parentType'>

/** What a resolver may know of its field; what differs from object to object it must not ask for. */
function describeField({ schema, fragments }: Scope, operation: OperationDefinitionNode, ofField: OfField): GraphQLResolveInfo {
  const unknown = (): never => { throw new Error('a resolver asks for what is not known here') }
  return {
    ...ofField, schema, operation, fragments: Object.fromEntries(fragments),
    get path() { return unknown() }, get rootValue() { return unknown() }, get variableValues() { return unknown() },
  }
}
