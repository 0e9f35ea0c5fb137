import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const compress = promisify(gzip)

/** Collects what Next answers, instead of sending it; `done` gets the whole, and sends. */
export function collect(
  request: IncomingMessage,
  response: ServerResponse,
  done: (text: string) => Promise<unknown>,
): void {
  // What is read must not be compressed yet.
  delete request.headers['accept-encoding']
  const { write, end, flushHeaders, writeHead } = response
  const pieces: Uint8Array[] = []
  const take = (piece: unknown) => {
    if (typeof piece === 'string' || piece instanceof Uint8Array) pieces.push(Buffer.from(piece))
    return true
  }
  Object.assign(response, {
    flushHeaders: () => undefined,
    writeHead: (status: number, headers: OutgoingHttpHeaders = {}) => {
      response.statusCode = status
      for (const [name, value] of Object.entries(headers)) if (value) response.setHeader(name, value)
      return response
    },
    write: take,
    end: (piece?: unknown) => {
      take(piece)
      Object.assign(response, { write, end, flushHeaders, writeHead })
      done(Buffer.concat(pieces).toString('utf8')).catch(() => response.destroy())
      return response
    },
  })
}

/**
 * A page without the scripts of Next and React, and without what waits for them; null where they have to finish it,
 * since it failed or came in parts.
 */
export function withoutRuntime(page: string): string | null {
  const isFinished = !/ data-dgst=|__next_error__|<template id="[BP]:/.test(page)
  return isFinished ? page.replaceAll(RUNTIME, '') : null
}

/** All scripts but our own, which lie at the root; and the links by which a browser fetches them early or holds its paint. */
const RUNTIME =
  /<script(?![^>]* src="\/[\w-]+\.js")[^>]*>.*?<\/script>|<link(?=[^>]* (?:as="script"|rel="expect"))[^>]*>/gs

export async function sendText(response: ServerResponse, text: string | Buffer, encodings?: string) {
  const isGzip = /\bgzip\b/.test(encodings ?? '')
  const body = isGzip ? await compress(text, { level: 4 }) : Buffer.from(text)
  if (isGzip) response.setHeader('content-encoding', 'gzip')
  response.setHeader('content-length', body.length)
  response.end(body)
}
