import { twoWorlds } from './world.ts'

/** Furnishes the database of the environment, in a process of its own so that none stays connected to what is copied. */
process.stdout.write(JSON.stringify(await twoWorlds()), () => process.exit())
