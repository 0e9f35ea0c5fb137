import { TOO_LARGE, UPLOAD_LIMIT } from '#lib/domain/import/upload-limit.ts'

export type Sent = { ok: true; id: string } | { ok: false; message: string }

const LOST = 'The server could not be reached. Check your connection, then choose the file again.'

function messageOf(text: string): string {
  try {
    const { message } = JSON.parse(text) as { message?: unknown }
    return typeof message === 'string' ? message : LOST
  } catch {
    return text.trim().slice(0, 300) || LOST
  }
}

function answerOf(request: XMLHttpRequest): Sent {
  if (request.status !== 200) return { ok: false, message: messageOf(request.responseText) }
  return { ok: true, id: (JSON.parse(request.responseText) as { id: string }).id }
}

/** Sends a file as the body of a request: `fetch` cannot say how much of it has gone. */
export function sendFile(
  file: File,
  address: string,
  { onProgress, signal }: { onProgress: (sent: number) => void; signal: AbortSignal },
): Promise<Sent> {
  if (file.size > UPLOAD_LIMIT) return Promise.resolve({ ok: false, message: TOO_LARGE })
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', address)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.onprogress = ({ loaded }) => onProgress(loaded)
    request.onload = () => resolve(answerOf(request))
    request.onerror = () => resolve({ ok: false, message: LOST })
    request.onabort = () => resolve({ ok: false, message: 'You stopped this upload.' })
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}
