import type { CollectionName } from './collections.ts'
import { isList } from './query/where.ts'
import type { Condition, Where } from './query/where.ts'
import { decode } from './query/parseQuery.ts'
import { readCondition } from './query/readWhere.ts'

/** A query of which nothing but the values of its conditions was taken out. */
type Shape = { key: string; values: readonly string[] }

/** How queries of one shape are read. */
type Plan<Q> = {
  /** What they have in common. */
  asked: Q
  /** Their conditions, in the order of the values, and in the order in which conditions are put. */
  conditions: readonly Condition[]
  order: readonly number[]
}

type Asked = { readonly where: Where }

const condition = /^where(?:\[|%5B)[\w.]+(?:\]|%5D)(?:\[|%5B)\w+(?:\]|%5D)$/
/** Longer ones are rare, and not worth their room. */
const longestShape = 512
const mostPlans = 128

/**
 * Reads queries of an address, and remembers how queries of each shape are read: of those that differ by the values of their
 * conditions only these are read anew. The result is what `read` would give.
 */
export function planQueries<Q extends Asked>(name: CollectionName, read: (query: string) => Q): (query: string) => Q {
  const plans = new Map<string, Plan<Q>>()
  return (query) => {
    const shape = shapeOf(query)
    if (!shape) return read(query)
    const plan = plans.get(shape.key)
    if (plan) return follow(name, plan, shape.values)
    const asked = read(query)
    const made = planOf(asked, shape)
    if (made) {
      if (plans.size >= mostPlans) plans.clear()
      plans.set(shape.key, made)
    }
    return asked
  }
}

/** `null` where conditions are written in another way than `where[field][operator]=value`, or there are none. */
function shapeOf(query: string): Shape | null {
  if (query.length > longestShape) return null
  const values: string[] = []
  let key = ''
  for (const part of query.split('&')) {
    const at = part.indexOf('=')
    if (!part.startsWith('where')) key += `&${part}`
    else if (at === -1 || !condition.test(part.slice(0, at)) || part.includes(']=', at)) return null
    else {
      key += `&${part.slice(0, at)}`
      values.push(part.slice(at + 1))
    }
  }
  return values.length === 0 ? null : { key, values }
}

/** `null` where what one condition is depends on another, or on its value. */
function planOf<Q extends Asked>(asked: Q, { key }: Shape): Plan<Q> | null {
  const put = 'and' in asked.where ? asked.where.and : [asked.where]
  const conditions: Condition[] = []
  const order: number[] = []
  const names = key.split('&').filter((part) => part.startsWith('where')).map(decode)
  for (const one of put) {
    // A list of one is asked by another operator than it was written with.
    if ('and' in one || 'or' in one || isList(one.value) || !one.parameter.endsWith(`[${one.operator}]`)) return null
    const index = names.indexOf(one.parameter)
    order.push(index)
    conditions[index] = one
  }
  const fields = new Set(put.map((one) => ('field' in one ? one.field : null)))
  return put.length === names.length && fields.size === names.length && !order.includes(-1) ? { asked, conditions, order } : null
}

function follow<Q extends Asked>(name: CollectionName, { asked, conditions, order }: Plan<Q>, values: readonly string[]): Q {
  // Of several faults the same one is told: what is no UTF-8 comes first.
  const texts = values.map(decode)
  const read = conditions.map(({ field, operator, parameter }, index) => readCondition(name, field, operator, texts[index] ?? '', parameter))
  const put = order.flatMap((index) => read[index] ?? [])
  const [only] = put
  return { ...asked, where: put.length === 1 && only ? only : { and: put } }
}
