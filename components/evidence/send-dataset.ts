export type DatasetFiles = { training: File; validation: File | null; model: string | null; limit: string }

type Watch = { onProgress: (sent: number) => void; signal: AbortSignal }

/**
 * Sends both files as one body, the validation file first, straight from the disk. `fetch` cannot say how much of a body
 * has left, which a file of two hundred megabytes has to.
 */
export function sendDataset(
  address: string,
  { training, validation, model, limit }: DatasetFiles,
  { onProgress, signal }: Watch,
): Promise<{ status: number; message: string }> {
  const params = new URLSearchParams({
    ...{ name: training.name.slice(0, 200), model: model ?? '', limit },
    ...(validation && {
      validation: validation.name.slice(0, 200),
      validationBytes: String(validation.size),
    }),
  })
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', `${address}?${params}`)
    request.responseType = 'json'
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.onprogress = ({ loaded }) => onProgress(loaded)
    request.onload = () => resolve({ status: request.status, message: request.response?.message ?? '' })
    request.onerror = () => resolve({ status: 0, message: '' })
    request.onabort = () => resolve({ status: 0, message: 'Stopped. Nothing was kept.' })
    signal.addEventListener('abort', () => request.abort())
    request.send(validation ? new Blob([validation, training]) : training)
  })
}
