import { NothingHere } from '#components/shell/nothing-here.tsx'

export const metadata = { title: 'Not found' }

/** Within the shell, so that the way on is at hand. */
export default NothingHere
