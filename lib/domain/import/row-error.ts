/** Why one row of a bill cannot be taken over, as a sentence for whoever exports it again. The others still can. */
export class RowError extends Error {}

/** Why a whole file is refused, as a sentence that says what to do. */
export class FileRefusal extends Error {}
