/** Of a file as it is sent, packed or not. */
export const UPLOAD_LIMIT = 64 * 1024 * 1024

export const TOO_LARGE =
  'This file is larger than 64 MB. Pack it with gzip or zip, export fewer months at once, or import it on the command line.'
