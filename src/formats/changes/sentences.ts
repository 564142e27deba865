import type { NewsField } from '../../program/edition.ts'
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
  /** What happened to a session, after its title. */
  headings: { added: string; changed: string; removed: string }
  /** `''`: it has no place yet. */
  addedAt: (place: string) => string
  changedIn: (fields: string) => string
  removed: string
  fields: Record<NewsField, string>
}

/** How changes are told. */
export const sentencesOf: Record<Locale, Sentences> = {
  en: {
    changes: 'Changes', moved: 'moved', confirmed: 'takes place', movedFromTo: (from, to) => `Moved from ${from} to ${to}.`, cancelledAt: (place) => `Cancelled. It was to be: ${place}.`, confirmedAt: (place) => `Takes place after all: ${place}.`,
    headings: { added: 'new', changed: 'changed', removed: 'removed' }, addedAt: (place) => (place === '' ? 'New in the programme.' : `New in the programme: ${place}.`), changedIn: (fields) => `Changed: ${fields}.`, removed: 'No longer in the programme.', fields: { title: 'title', abstract: 'description', speakers: 'speakers', track: 'track' },
  },
  de: {
    changes: 'Änderungen', moved: 'verlegt', confirmed: 'findet statt', movedFromTo: (from, to) => `Verlegt von ${from} nach ${to}.`, cancelledAt: (place) => `Abgesagt, vorgesehen war: ${place}.`, confirmedAt: (place) => `Findet doch statt: ${place}.`,
    headings: { added: 'neu', changed: 'geändert', removed: 'entfallen' }, addedAt: (place) => (place === '' ? 'Neu im Programm.' : `Neu im Programm: ${place}.`), changedIn: (fields) => `Geändert: ${fields}.`, removed: 'Nicht mehr im Programm.', fields: { title: 'Titel', abstract: 'Beschreibung', speakers: 'Vortragende', track: 'Track' },
  },
  fr: {
    changes: 'Changements', moved: 'déplacé', confirmed: 'a lieu', movedFromTo: (from, to) => `Déplacé de ${from} à ${to}.`, cancelledAt: (place) => `Annulé, prévu : ${place}.`, confirmedAt: (place) => `A finalement lieu : ${place}.`,
    headings: { added: 'nouveau', changed: 'modifié', removed: 'retiré' }, addedAt: (place) => (place === '' ? 'Nouveau au programme.' : `Nouveau au programme : ${place}.`), changedIn: (fields) => `Modifié : ${fields}.`, removed: 'N’est plus au programme.', fields: { title: 'titre', abstract: 'description', speakers: 'intervenants', track: 'parcours' },
  },
  es: {
    changes: 'Cambios', moved: 'trasladado', confirmed: 'se celebra', movedFromTo: (from, to) => `Trasladado de ${from} a ${to}.`, cancelledAt: (place) => `Cancelado, estaba previsto: ${place}.`, confirmedAt: (place) => `Finalmente se celebra: ${place}.`,
    headings: { added: 'nuevo', changed: 'modificado', removed: 'retirado' }, addedAt: (place) => (place === '' ? 'Nuevo en el programa.' : `Nuevo en el programa: ${place}.`), changedIn: (fields) => `Modificado: ${fields}.`, removed: 'Ya no está en el programa.', fields: { title: 'título', abstract: 'descripción', speakers: 'ponentes', track: 'itinerario' },
  },
  it: {
    changes: 'Modifiche', moved: 'spostato', confirmed: 'si tiene', movedFromTo: (from, to) => `Spostato da ${from} a ${to}.`, cancelledAt: (place) => `Annullato, era previsto: ${place}.`, confirmedAt: (place) => `Si tiene comunque: ${place}.`,
    headings: { added: 'nuovo', changed: 'modificato', removed: 'rimosso' }, addedAt: (place) => (place === '' ? 'Nuovo nel programma.' : `Nuovo nel programma: ${place}.`), changedIn: (fields) => `Modificato: ${fields}.`, removed: 'Non è più in programma.', fields: { title: 'titolo', abstract: 'descrizione', speakers: 'relatori', track: 'percorso' },
  },
  ja: {
    changes: '変更', moved: '変更', confirmed: '開催', movedFromTo: (from, to) => `${from}から${to}に変更されました。`, cancelledAt: (place) => `中止になりました（予定: ${place}）。`, confirmedAt: (place) => `開催されます: ${place}。`,
    headings: { added: '新規', changed: '更新', removed: '削除' }, addedAt: (place) => (place === '' ? 'プログラムに追加されました。' : `プログラムに追加されました: ${place}。`), changedIn: (fields) => `変更: ${fields}。`, removed: 'プログラムから削除されました。', fields: { title: 'タイトル', abstract: '説明', speakers: '登壇者', track: 'トラック' },
  },
  ko: {
    changes: '변경 사항', moved: '변경됨', confirmed: '진행됨', movedFromTo: (from, to) => `${from}에서 ${to}(으)로 변경되었습니다.`, cancelledAt: (place) => `취소되었습니다(예정: ${place}).`, confirmedAt: (place) => `예정대로 진행됩니다: ${place}.`,
    headings: { added: '신규', changed: '변경', removed: '삭제' }, addedAt: (place) => (place === '' ? '프로그램에 추가되었습니다.' : `프로그램에 추가되었습니다: ${place}.`), changedIn: (fields) => `변경: ${fields}.`, removed: '프로그램에서 제외되었습니다.', fields: { title: '제목', abstract: '설명', speakers: '발표자', track: '트랙' },
  },
  zh: {
    changes: '变更', moved: '已调整', confirmed: '照常举行', movedFromTo: (from, to) => `从${from}改到${to}。`, cancelledAt: (place) => `已取消（原定：${place}）。`, confirmedAt: (place) => `照常举行：${place}。`,
    headings: { added: '新增', changed: '更新', removed: '移除' }, addedAt: (place) => (place === '' ? '新加入日程。' : `新加入日程：${place}。`), changedIn: (fields) => `更改：${fields}。`, removed: '已从日程中移除。', fields: { title: '标题', abstract: '简介', speakers: '讲者', track: '分场' },
  },
}
