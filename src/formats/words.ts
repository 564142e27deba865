import type { Locale } from '../program/locale.ts'

type Words = { cancelled: string; replacedBy: string; noRoom: string }

/** What formats without a word for it are told in a text. */
export const wordsOf: Record<Locale, Words> = {
  en: { cancelled: 'CANCELLED', replacedBy: 'Replaced by', noRoom: 'No room' },
  de: { cancelled: 'ABGESAGT', replacedBy: 'Ersetzt durch', noRoom: 'Ohne Raum' },
  fr: { cancelled: 'ANNULÉ', replacedBy: 'Remplacé par', noRoom: 'Sans salle' },
  es: { cancelled: 'CANCELADO', replacedBy: 'Sustituido por', noRoom: 'Sin sala' },
  it: { cancelled: 'ANNULLATO', replacedBy: 'Sostituito da', noRoom: 'Senza sala' },
  ja: { cancelled: '中止', replacedBy: '変更後', noRoom: '会場なし' },
  ko: { cancelled: '취소됨', replacedBy: '대체', noRoom: '장소 없음' },
  zh: { cancelled: '已取消', replacedBy: '改为', noRoom: '无会议室' },
}
