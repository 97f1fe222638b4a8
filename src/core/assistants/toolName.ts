import { assistants } from './places/index.generated.ts';

/** Tools that keep records of their edits, and leave nothing in a folder by which they could be found there. */
const otherNames: Readonly<Record<string, string>> = {
  'copilot-cli': 'GitHub Copilot CLI',
  droid: 'Droid',
  'kilo-code': 'Kilo Code',
  'qwen-code': 'Qwen Code',
};

/** What people call a tool. One that nobody here knows keeps its id. */
export function toolName(id: string): string {
  return assistants.find((each) => each.id === id)?.name ?? otherNames[id] ?? id;
}
