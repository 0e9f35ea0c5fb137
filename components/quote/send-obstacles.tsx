import { Notice } from '#components/ui/notice.tsx'

/** What still keeps a draft in the house. */
export function SendObstacles({ obstacles }: { obstacles: string[] }) {
  if (obstacles.length === 0) return null
  return (
    <Notice tone="warning" title="Before this can be sent">
      <ul className="list-disc ps-4">
        {obstacles.map((obstacle) => (
          <li key={obstacle}>{obstacle}</li>
        ))}
      </ul>
    </Notice>
  )
}
