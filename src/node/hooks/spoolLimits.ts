/** Nobody reads the spool any more when it was not looked at for so long: then nothing is put into it. */
export const abandonedMs = 7 * 24 * 60 * 60_000;

/** What nobody took by then is thrown away. */
export const unreadMs = 24 * 60 * 60_000;

/** So many edits lie in the spool at most. */
export const maxSpooled = 2_000;

/** In bytes. A larger edit is not kept. */
export const maxSpooledBytes = 8 * 1024 * 1024;

/** Written whenever somebody looks into the spool. */
export const watchedFile = '.watched';
