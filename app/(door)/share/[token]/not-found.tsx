import { doorSentence } from './door.ts'

export default function NotFound() {
  return <h1 className="text-title">{doorSentence({ kind: 'unknown' })}</h1>
}
