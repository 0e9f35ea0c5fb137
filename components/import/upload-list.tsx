import { Button } from '#components/ui/button.tsx'
import { ProgressBar } from '#components/ui/progress-bar.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { formatBytes } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'
import type { Upload } from './use-uploads.ts'

function UploadState({ upload, stop }: { upload: Upload; stop: () => void }) {
  const { state, name, sent, size, message, importId } = upload
  if (state === 'failed')
    return (
      <p role="alert" className="wrap-anywhere text-danger">
        <span className="font-medium">{name}:</span> {message}
      </p>
    )
  if (state === 'done' && importId)
    return (
      <p className="wrap-anywhere">
        <TextLink href={paths.import(importId)}>{name}</TextLink>
        <span className="text-muted"> has come, {formatBytes(size)}.</span>
      </p>
    )
  return (
    <div className="flex items-end gap-3">
      <div className="min-w-0 grow">
        <ProgressBar
          label={name}
          value={sent}
          max={size}
          note={state === 'waiting' ? 'waits its turn' : `${formatBytes(sent)} of ${formatBytes(size)}`}
        />
      </div>
      <Button size="compact" variant="quiet" onPress={stop} aria-label={`Stop sending ${name}`}>
        Stop
      </Button>
    </div>
  )
}

/** Every file that was chosen, how far it is, and why it failed. */
export function UploadList({ uploads, stop }: { uploads: readonly Upload[]; stop: (key: number) => void }) {
  if (uploads.length === 0) return null
  return (
    <ul aria-label="Files" className="mt-3 flex flex-col gap-3">
      {uploads.map((upload) => (
        <li key={upload.key}>
          <UploadState upload={upload} stop={() => stop(upload.key)} />
        </li>
      ))}
    </ul>
  )
}
