/** What came of writing a note for a commit. */
export type NoteOutcome =
  | 'written'
  /** Nothing is known of what the commit added, or it is a merge. */
  | 'nothing'
  /** The commit has one, by whomever. */
  | 'exists'
  /** git-ai is here, and writes its own. */
  | 'git-ai'
  | 'failed';
