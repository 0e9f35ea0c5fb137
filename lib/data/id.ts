import { v7 } from 'uuid'

/** A new UUIDv7: sorts by time of making, so that keys stay dense in their index. */
export const newId = (): string => v7()
