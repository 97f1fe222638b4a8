/** How others name an agent tool whose id is the one `src/core/assistants` spells, where it has one. */
interface AgentNames {
  readonly id: string;
  /** In git-ai notes and Agent Trace records, beside the id. The first is the one git-ai writes. */
  readonly records: readonly string[];
  /** In `Assisted-by:` and `Generated-by:`, in lower case, beside the id. */
  readonly people: readonly string[];
  /** Addresses that it alone commits under, in lower case; one that begins with `+` is what follows GitHub's number. */
  readonly addresses: readonly string[];
}

/**
 * Names from what the tools write: their `Co-authored-by:` trailers and the authors of their commits, and what git-ai
 * and the reference writer of Agent Trace call them. A name alone never makes an author a tool: people have names too.
 */
const agents: readonly AgentNames[] = [
  { id: 'aider', records: [], people: ['aider'], addresses: ['aider@aider.chat', 'noreply@aider.chat'] },
  { id: 'amp', records: ['amp'], people: ['amp'], addresses: ['amp@ampcode.com'] },
  {
    id: 'claude-code',
    records: ['claude', 'claude-web'],
    people: ['claude', 'claude code'],
    addresses: ['noreply@anthropic.com'],
  },
  { id: 'cline', records: ['cline'], people: ['cline'], addresses: [] },
  {
    id: 'codex',
    records: ['codex', 'codex-cloud'],
    people: ['codex', 'openai codex', 'codex cli'],
    addresses: ['noreply@openai.com', 'codex@openai.com'],
  },
  { id: 'continue-dev', records: ['continue-cli'], people: [], addresses: ['noreply@continue.dev'] },
  {
    id: 'cursor',
    records: ['cursor', 'cursor-agent'],
    people: ['cursor'],
    addresses: ['cursoragent@cursor.com'],
  },
  {
    id: 'devin',
    records: ['devin'],
    people: ['devin'],
    addresses: ['+devin-ai-integration[bot]@users.noreply.github.com'],
  },
  { id: 'droid', records: ['droid'], people: [], addresses: [] },
  { id: 'gemini-cli', records: ['gemini'], people: ['gemini cli'], addresses: [] },
  {
    id: 'github-copilot',
    records: ['github-copilot', 'github-copilot-cli', 'github-copilot-agent', 'copilot'],
    people: ['copilot', 'github copilot'],
    addresses: ['+copilot@users.noreply.github.com', '+copilot-swe-agent[bot]@users.noreply.github.com'],
  },
  {
    id: 'jules',
    records: [],
    people: ['jules', 'google jules'],
    addresses: ['+google-labs-jules[bot]@users.noreply.github.com'],
  },
  { id: 'open-code', records: ['opencode'], people: ['opencode'], addresses: ['noreply@opencode.ai'] },
  { id: 'pi', records: ['pi'], people: [], addresses: [] },
  {
    id: 'qwen-code',
    records: [],
    people: ['qwen code', 'qwen-coder'],
    addresses: ['qwen-coder@alibabacloud.com'],
  },
  { id: 'roo-code', records: ['roo-background'], people: ['roo code'], addresses: ['roomote@roocode.com'] },
  { id: 'windsurf', records: ['windsurf'], people: ['windsurf'], addresses: [] },
];

const idOfRecordName = new Map(
  agents.flatMap(({ id, records }) => [id, ...records].map((name) => [name, id])),
);
const idOfPeoplesName = new Map(
  agents.flatMap(({ id, people }) => [id, ...people].map((name) => [name, id])),
);
const idOfAddress = new Map(agents.flatMap(({ id, addresses }) => addresses.map((address) => [address, id])));
const gitAiNames = new Map(agents.map(({ id, records }) => [id, records[0] ?? id]));

/** The tool that a record of another program names, as it names it where we know no better; undefined for none. */
export function toolOfRecord(name: string | undefined): string | undefined {
  if (name === undefined || name === 'unknown') return undefined;
  return idOfRecordName.get(name.toLowerCase()) ?? name;
}

/** What git-ai calls a tool. */
export function gitAiToolName(id: string | undefined): string {
  return id === undefined ? 'unknown' : (gitAiNames.get(id) ?? id);
}

/** The tool that somebody names; undefined where it is none that is known. */
export function toolOfName(name: string): string | undefined {
  return idOfPeoplesName.get(name.toLowerCase());
}

/** The tool that alone commits under an address. */
export function toolOfAddress(address: string): string | undefined {
  const lower = address.toLowerCase();
  return idOfAddress.get(lower) ?? idOfAddress.get(lower.replace(/^\d+\+/, '+'));
}
