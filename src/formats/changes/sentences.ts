import type { Locale } from '../../program/locale.ts'

type Sentences = {
  /** What a feed of changes is called. */
  changes: string
  moved: string
  confirmed: string
  movedFromTo: (from: string, to: string) => string
  cancelledAt: (place: string) => string
  /** It was cancelled before. */
  confirmedAt: (place: string) => string
}

/** How changes are told. */
export const sentencesOf: Record<Locale, Sentences> = {
  en: { changes: 'Changes', moved: 'moved', confirmed: 'takes place', movedFromTo: (from, to) => `Moved from ${from} to ${to}.`, cancelledAt: (place) => `Cancelled. It was to be: ${place}.`, confirmedAt: (place) => `Takes place after all: ${place}.` },
  de: { changes: 'Änderungen', moved: 'verlegt', confirmed: 'findet statt', movedFromTo: (from, to) => `Verlegt von ${from} nach ${to}.`, cancelledAt: (place) => `Abgesagt, vorgesehen war: ${place}.`, confirmedAt: (place) => `Findet doch statt: ${place}.` },
  fr: { changes: 'Changements', moved: 'déplacé', confirmed: 'a lieu', movedFromTo: (from, to) => `Déplacé de ${from} à ${to}.`, cancelledAt: (place) => `Annulé, prévu : ${place}.`, confirmedAt: (place) => `A finalement lieu : ${place}.` },
  es: { changes: 'Cambios', moved: 'trasladado', confirmed: 'se celebra', movedFromTo: (from, to) => `Trasladado de ${from} a ${to}.`, cancelledAt: (place) => `Cancelado, estaba previsto: ${place}.`, confirmedAt: (place) => `Finalmente se celebra: ${place}.` },
  it: { changes: 'Modifiche', moved: 'spostato', confirmed: 'si tiene', movedFromTo: (from, to) => `Spostato da ${from} a ${to}.`, cancelledAt: (place) => `Annullato, era previsto: ${place}.`, confirmedAt: (place) => `Si tiene comunque: ${place}.` },
  ja: { changes: '変更', moved: '変更', confirmed: '開催', movedFromTo: (from, to) => `${from}から${to}に変更されました。`, cancelledAt: (place) => `中止になりました（予定: ${place}）。`, confirmedAt: (place) => `開催されます: ${place}。` },
  ko: { changes: '변경 사항', moved: '변경됨', confirmed: '진행됨', movedFromTo: (from, to) => `${from}에서 ${to}(으)로 변경되었습니다.`, cancelledAt: (place) => `취소되었습니다(예정: ${place}).`, confirmedAt: (place) => `예정대로 진행됩니다: ${place}.` },
  zh: { changes: '变更', moved: '已调整', confirmed: '照常举行', movedFromTo: (from, to) => `从${from}改到${to}。`, cancelledAt: (place) => `已取消（原定：${place}）。`, confirmedAt: (place) => `照常举行：${place}。` },
}
