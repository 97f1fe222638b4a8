import { findInScript } from '../../commands/findInScript.ts';
import type { Assistant } from '../../assistants/assistant.ts';
import { assistantMention } from '../../assistants/assistantMention.ts';
import { assistants } from '../../assistants/places/index.generated.ts';
import type { Found, Mention } from '../../commands/mention.ts';
import { mentionOf, unnamedMention, type ModelUse } from '../../commands/modelWord.ts';
import { readWords } from '../../commands/shellWord.ts';
import { literalOf, valuesOf, type KnownValues, type Variables, type Word } from '../../commands/word.ts';
import type { YamlNode } from '../yamlTree.ts';
import { environmentOf, findInSettings, wordOf } from './containerSettings.ts';
import type { FormatReader } from './formatReader.ts';

/** An action that uses a model, by its `action.yml`. */
interface AiAction {
  /** Repository, without the version. */
  readonly uses: string;
  readonly provider: string;
  /** Inputs that name the model. */
  readonly inputs: readonly string[];
  /** An input that holds options of a command, and the option that names the model. */
  readonly options?: { readonly input: string; readonly option: string };
  /** Inputs that turn to another provider. */
  readonly providers?: Readonly<Record<string, string>>;
}

const claude: Omit<AiAction, 'uses'> = {
  provider: 'anthropic',
  inputs: ['model', 'anthropic_model'],
  options: { input: 'claude_args', option: '--model' },
  providers: { use_bedrock: 'bedrock', use_vertex: 'google' },
};

const actions: readonly AiAction[] = [
  { uses: 'actions/ai-inference', provider: 'github', inputs: ['model'] },
  { uses: 'anthropics/claude-code-action', ...claude },
  { uses: 'anthropics/claude-code-base-action', ...claude },
  { uses: 'openai/codex-action', provider: 'openai', inputs: ['model'] },
  { uses: 'google-github-actions/run-gemini-cli', provider: 'google', inputs: ['gemini_model'] },
];

export const githubActionsReader: FormatReader = {
  id: 'github-actions',
  read: (source) =>
    source.documents.flatMap((document) => {
      const outer = environmentOf(document.get('env'));
      const isWide = mayWriteAll(document, false);
      const jobs = (document.get('jobs')?.entries() ?? []).flatMap(([, job]) =>
        findInJob(job, outer, mayWriteAll(job, isWide)),
      );
      return [...jobs, ...findInSteps(document.at('runs', 'steps'), outer, false)];
    }),
};

/** Whether the token of a job may write everything in the repository: what it says itself counts before what is said for all. */
function mayWriteAll(node: YamlNode, outer: boolean): boolean {
  const permissions = node.get('permissions');
  return permissions ? permissions.text === 'write-all' : outer;
}

function findInJob(job: YamlNode, outer: ReadonlyMap<string, Word>, isWide: boolean): readonly Found[] {
  const environment = new Map([...outer, ...environmentOf(job.get('env'))]);
  const services = (job.get('services')?.entries() ?? []).flatMap(([, service]) => {
    const image = service.get('image');
    if (!image) return [];
    return findInSettings(
      { image, entrypoint: [], args: [], environment: environmentOf(service.get('env')), whole: image.whole },
      variablesOf(environment),
    );
  });
  return [...services, ...findInSteps(job.get('steps'), environment, isWide)];
}

function findInSteps(
  steps: YamlNode | undefined,
  outer: ReadonlyMap<string, Word>,
  isWide: boolean,
): readonly Found[] {
  return (steps?.items() ?? []).flatMap((step) => {
    const variables = variablesOf(new Map([...outer, ...environmentOf(step.get('env'))]));
    const run = step.get('run');
    const shell = step.get('shell')?.text ?? 'bash';
    const script = run && /^(?:ba)?sh\b/.test(shell) ? run.placed : undefined;
    if (run && script) {
      const { whole } = run;
      return findInScript(script, variables, 'shell', (span) => (run.isLiteralBlock ? span : whole));
    }
    return findInAction(step, variables, isWide);
  });
}

function findInAction(step: YamlNode, variables: Variables, isWide: boolean): readonly Found[] {
  const uses = step.get('uses');
  const name = uses?.text?.split('@')[0]?.toLowerCase();
  const action = actions.find((each) => name === each.uses);
  const assistant = assistants.find((each) => name !== undefined && each.actions?.includes(name) === true);
  if (!uses) return [];
  return [
    ...(assistant ? [assistantAction(assistant, step, uses, isWide)] : []),
    ...(action ? [modelOfAction(action, step, uses, variables)] : []),
  ];
}

/** What it does is told by who makes it; who may do what, by its inputs. */
function assistantAction(assistant: Assistant, step: YamlNode, uses: YamlNode, isWide: boolean): Mention {
  const placed = step.at('with', 'claude_args')?.placed;
  const isFree =
    isWide ||
    step.at('with', 'sandbox')?.text === 'danger-full-access' ||
    (placed !== undefined &&
      readWords(placed, 'shell').some((word) => literalOf(word) === '--dangerously-skip-permissions'));
  return assistantMention(assistant, 'action', uses.span, {
    whole: uses.whole,
    ...(isFree && { risks: ['unrestricted-agent'] }),
  });
}

function modelOfAction(action: AiAction, step: YamlNode, uses: YamlNode, variables: Variables): Mention {
  const inputs = step.get('with');
  const turned = Object.entries(action.providers ?? {}).find(
    ([input]) => inputs?.get(input)?.text === 'true',
  );
  const use: ModelUse = {
    category: 'service',
    naming: 'plain',
    provider: turned?.[1] ?? action.provider,
    sdk: 'github-actions',
    callee: action.uses,
    whole: uses.whole,
  };
  const word = modelIn(action, inputs);
  const found = word && mentionOf(word, use, variables);
  return found ?? unnamedMention(use, uses.span);
}

function modelIn(action: AiAction, inputs: YamlNode | undefined): Word | undefined {
  for (const input of action.inputs) {
    const node = inputs?.get(input);
    const word = node && wordOf(node, 'shell');
    if (word && word.pieces.length > 0) return word;
  }
  const { options } = action;
  const placed = options && inputs?.get(options.input)?.placed;
  const words = placed ? readWords(placed, 'shell') : [];
  const at = words.findIndex((word) => literalOf(word) === options?.option);
  return at < 0 ? undefined : words[at + 1];
}

function variablesOf(environment: ReadonlyMap<string, Word>): Variables {
  const none: Variables = { valuesOf: () => undefined };
  return {
    valuesOf: (name): KnownValues | undefined => {
      const word = environment.get(name);
      if (!word) return undefined;
      const { texts, isAll } = valuesOf(word, none);
      const constants = texts.map(({ text }) => ({
        text,
        resolution: 'same-file-constant' as const,
        trail: [word.span],
      }));
      return { texts: constants, isAll };
    },
  };
}
