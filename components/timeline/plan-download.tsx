import { CalendarDays, Download } from 'lucide-react'
import { LinkButton } from '#components/ui/link-button.tsx'
import { paths } from '#lib/paths.ts'

const FILES = [
  { file: 'plan.ics', label: 'iCalendar', icon: CalendarDays },
  { file: 'plan.svg', label: 'SVG', icon: Download },
  { file: 'plan.png', label: 'PNG', icon: Download },
  { file: 'plan.json', label: 'Plan file', icon: Download },
] as const

/** The plan as a file: for calendars, for documents, for the command line. */
export function PlanDownload({ projectId }: { projectId: string }) {
  return (
    <div className="flex flex-wrap gap-1 print:hidden">
      {FILES.map(({ file, label, icon: Icon }) => (
        <LinkButton key={file} variant="quiet" download href={paths.planFile(projectId, file)}>
          <Icon aria-hidden className="size-4" />
          {label}
        </LinkButton>
      ))}
    </div>
  )
}
