import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readingSource } from '../../../tests/support/readingSource.ts'
import { detectLanguages } from './detectLanguages.ts'

const texts = {
  de: 'In diesem Vortrag sprechen wir darüber, wie Teams ihre Lieferketten für Software absichern, ohne langsamer zu werden, und zeigen an Beispielen aus dem Betrieb, was sich bewährt hat und was nicht.',
  en: 'In this session we look at how teams secure their software supply chains without slowing down, and show with examples from production what has worked for us and what has not worked at all.',
  fr: 'Dans cette présentation, nous verrons comment les équipes protègent leurs chaînes d’approvisionnement logicielles sans ralentir, avec des exemples concrets tirés de la production et les leçons apprises.',
  es: 'En esta charla veremos cómo los equipos protegen sus cadenas de suministro de software sin perder velocidad, con ejemplos reales de producción y las lecciones que hemos aprendido por el camino.',
  ja: 'このセッションでは、クラウドネイティブなアプリケーションの運用について、実際の事例を交えながら詳しく説明します。参加者は監視と自動化の基本を学びます。',
  zh: '本次演讲将介绍云原生应用的运维实践，并结合实际案例说明监控与自动化的基本方法，以及团队如何协作解决生产环境中的问题。',
  ar: 'في هذه الجلسة سنتحدث عن أمن سلسلة توريد البرمجيات وكيف يمكن للفرق حماية تطبيقاتها دون إبطاء العمل اليومي مع أدوات مفتوحة المصدر وأمثلة حقيقية من بيئات الإنتاج، وما تعلمناه منها خلال السنوات الماضية.',
  ru: 'В этом докладе мы поговорим о безопасности цепочки поставок программного обеспечения и о том, как команды могут защитить свои приложения, не замедляя ежедневную работу, на примерах из практики.',
  he: 'בהרצאה זו נדבר על אבטחת שרשרת האספקה של תוכנה ועל האופן שבו צוותים יכולים להגן על היישומים שלהם בלי להאט את העבודה היומיומית, עם דוגמאות אמיתיות מסביבות ייצור ומה שלמדנו מהן בדרך במשך השנים האחרונות.',
}
type Given = { title?: string; description?: string; language?: string }
async function detect(...given: Given[]) {
  const sessions = given.map(({ title = 'K8s', description = '', language = '' }, at) => ({ code: `S${at}`, title, description, content_locale: language, state: 'confirmed', speakers: [], slots: [], submission_type: 'Talk' }))
  const { sessions: read } = await detectLanguages(readingSource('pretalx', [{ results: sessions }], { timeZone: 'Europe/Berlin' }))
  return read.map(({ detectedLanguage }) => detectedLanguage ?? null)
}

describe('detectLanguages', () => {
  it('tells languages by long texts, in any script', async () => {
    expect(await detect(...Object.values(texts).map((description) => ({ description })))).toEqual(Object.keys(texts))
  })

  it.each([
    ['short', { description: 'Wir sprechen darüber, wie Teams ihre Lieferketten absichern.' }],
    ['in two languages', { description: `${texts.de}\n\n${texts.en}` }],
    ['in two languages, more of one', { description: `${texts.en} ${texts.en}\n\n${texts.de}` }],
    ['names', { title: 'Kiosks', description: 'Argo 7A, Atlantis 18B, Backstage 2A, Buildpacks 1A, cert-manager 12B, Cilium 15B, Krkn 1B, MetalLB 2A, KubeStellar 3B, KubeVirt 4A, Kyverno 9B, Linkerd 10A, OpenFGA 11B, Prometheus 13A' }],
    ['addresses and markup', { description: `<p class="${'schön und gut '.repeat(12)}">https://beispiel.example/${'eine-lange-adresse-'.repeat(12)}</p>` }],
    ['numbers', { description: '2026 '.repeat(100) }],
    ['empty', {}],
  ])('says nothing of a text that is %s', async (_what, given) => {
    expect(await detect(given, { description: texts.fr })).toEqual([null, 'fr'])
  })

  it('leaves what the source says, understood or not', async () => {
    expect(await detect({ description: texts.de, language: 'en' }, { description: texts.de, language: 'Klingon?' })).toEqual([null, null])
  })
})

const fixtures = process.env['LINEUP_FIXTURES']
// Its twin is the spec above, which never skips.
describe.skipIf(fixtures === undefined)(fixtures === undefined ? 'real texts (skipped: LINEUP_FIXTURES is not set)' : 'real texts', () => {
  it('are nearly all told, and rightly', async () => {
    const programme = readingSource('titles', [readFileSync(path.join(fixtures ?? '', 'kubecon/kubecon-eu-2025-sched-scrape.json'))], { timeZone: 'Europe/London' })
    const { sessions } = await detectLanguages(programme)
    expect(Object.fromEntries([...Map.groupBy(sessions, ({ detectedLanguage }) => detectedLanguage ?? 'not told')].map(([language, of]) => [language, of.length]))).toEqual({ 'en': 515, 'not told': 50 })
  })

  it('of two languages are told apart as their authors do', async () => {
    const programme = readingSource('frab-xml', [readFileSync(path.join(fixtures ?? '', 'frab/ccc-38c3-schedule-20251206.xml'))])
    const { sessions } = await detectLanguages({ ...programme, sessions: programme.sessions.map((session) => ({ ...session, language: '' })) })
    const said = new Map(programme.sessions.map(({ key, language }) => [key, language]))
    const told = sessions.filter(({ key, detectedLanguage }) => typeof detectedLanguage === 'string' && /^(de|en)$/.test(said.get(key) ?? ''))
    const other = told.filter(({ key, detectedLanguage }) => said.get(key) !== detectedLanguage)
    // What differs is German texts of sessions that are held in English, and texts of musicians.
    expect([told.length, other.length, [...new Set(told.map(({ detectedLanguage }) => detectedLanguage))].sort()]).toEqual([718, 58, ['de', 'en']])
  })
})
