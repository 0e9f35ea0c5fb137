/** A failure that the person at the terminal can act on: its message is one sentence, printed without a stack. */
export class Failure extends Error {}

/** Text of any thrown value, for the end of a sentence. */
export const reason = (thrown: unknown) =>
  thrown instanceof Error ? thrown.message || thrown.name : String(thrown)

export const codeOf = (thrown: unknown) => (thrown as { code?: string } | undefined)?.code

/** Runs a script to its end; exit code 1 when it fails. */
export async function runScript(main: () => Promise<void>): Promise<void> {
  try {
    await main()
  } catch (thrown) {
    console.error(thrown instanceof Failure ? thrown.message : thrown)
    process.exitCode = 1
  }
}
