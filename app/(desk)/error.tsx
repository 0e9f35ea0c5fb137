'use client'

import { PageError } from '#components/shell/page-error.tsx'

/** Within the shell, so that the rest of the desk stays at hand. */
export default PageError
