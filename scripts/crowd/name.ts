/** Words of one kind after another: plain, without a place to break, without spaces, from right to left, and of pictures. */
const KINDS = [
  'Answering what customers ask about parcels that were left with a neighbour while nobody was at home, and',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorschriftensammlung',
  'お客様からのお問い合わせ内容を自動的に分類し担当部署へ振り分けるための比較検討と費用見積もりおよび効果測定の報告書',
  'مقارنة بين الطرق المختلفة للإجابة عن أسئلة العملاء حول الطرود التي لم تصل في الوقت المحدد لها وتكلفة كل طريقة منها',
  'Triage 🚑 of notes 📝 for nine clinics 🏥 in 👩‍⚕️👨‍⚕️ two languages 🇩🇪🇫🇷, with a nurse 🧑🏽‍⚕️ who confirms ✅ every one of them, and',
] as const

const plain = [
  'Ticket assistant',
  'Customs papers',
  'Discharge letters',
  'Supplier mail',
  'Recipe comments',
] as const

const segmenter = new Intl.Segmenter()

/** Cut so that no letter is halved, however many code units it has. */
function cut(text: string, limit: number): string {
  let short = ''
  for (const { segment } of segmenter.segment(text)) {
    if (short.length + segment.length > limit) break
    short += segment
  }
  return short.trim()
}

const made = new Map<string, string>()

/** A name as long as its field lets it be, each of another kind, told apart by its number at the start. */
export function longName(at: number, limit: number): string {
  const key = `${at} ${limit}`
  const name = made.get(key) ?? makeName(at, limit)
  made.set(key, name)
  return name
}

function makeName(at: number, limit: number): string {
  const kind = KINDS[at % KINDS.length] ?? ''
  const space = kind.includes(' ') ? ' ' : ''
  return cut(`${at + 1}${space || ' '}${Array.from({ length: 6 }, () => kind).join(space)}`, limit)
}

/** One in five names is long; the others are what people write. */
export const someName = (at: number, limit: number): string =>
  at % 5 === 0 ? longName(at / 5, limit) : `${plain[at % plain.length]} ${at + 1}`

/** As many sentences as fit. */
export const longText = (limit: number): string =>
  cut(Array.from({ length: 60 }, (_, at) => `${KINDS[(at % 3) + Number(at % 3 > 1)]}. `).join(''), limit)

/** So many of something, made from their number. */
export const many = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at))
