import type { RuleId } from '../inventory/rules.ts';
import { safeDefaultOf } from '../catalogue/safeDefaults.ts';
import type { JudgedRetirement } from '../catalogue/retirement.ts';
import { isAssistantCategory, type ImportFinding, type ModelFinding } from '../model/finding.ts';
import { isModel, type ReportedFinding, type ReportedModel } from '../workspace/problems.ts';
import type { Pin } from '../inventory/pins.ts';
import { sentence, type Sentence } from './sentence.ts';

/** What is loaded or called, as people say it: `gpt-4.1 (openai)`. */
export function nameOf(finding: ModelFinding): Sentence {
  if (finding.name !== null) return sentence('{0} ({1})', finding.name, finding.provider);
  const shown = finding.expression === '' ? finding.callee : finding.expression;
  return sentence('{0} ({1}, name unresolved)', shown, finding.provider);
}

/** What a finding is of, as people say it. */
export function findingName(reported: ReportedFinding): Sentence {
  if (isModel(reported)) return nameOf(reported.finding);
  const { module, distribution } = reported.finding;
  return sentence('"{0}"', distribution ?? module);
}

/** One sentence: what, why it matters, what to do. */
export function problemOf(rule: RuleId, reported: ReportedFinding): Sentence {
  return isModel(reported) ? modelProblem(rule, reported) : importProblem(reported.finding);
}

function modelProblem(rule: RuleId, reported: ReportedModel): Sentence {
  const { finding, retirement, otherPin } = reported;
  const name = nameOf(finding);
  switch (rule) {
    case 'model-unreviewed':
    case 'assistant-unreviewed':
      return unreviewed(finding, name);
    case 'pickle':
      return unpickled(reported, name);
    case 'trust-remote-code':
      return finding.pinned === true
        ? sentence(
            '{0} may run code from its hub repository, as it is at the pinned commit; drop trust_remote_code where you can.',
            name,
          )
        : sentence(
            '{0} may run code from its hub repository; pin the revision that was reviewed, or drop trust_remote_code.',
            name,
          );
    case 'hardcoded-key':
      return sentence(
        'A key for {0} stands in the source, where everyone with the code can use it; read it from the environment.',
        isAssistantCategory(finding.category) ? name : finding.provider,
      );
    case 'hidden-text':
      return sentence(
        'These instructions hold characters that people do not see and assistants read; look at them in an editor that shows them, and take them out.',
      );
    case 'instruction-override':
      return sentence(
        'These instructions have an assistant ignore what it was told, keep something from you, or send keys away; find out who wrote that, and take it out.',
      );
    case 'unrestricted-agent':
      return sentence('{0} may act here without being asked, or without limits; let it ask.', name);
    case 'plain-http':
      return sentence(
        'MCP server {0} is reached by plain HTTP, so that others on the way can read and change what is said; use HTTPS.',
        name,
      );
    case 'unpinned-server':
      return sentence(
        'MCP server {0} is started in whatever version is the newest then; name one version.',
        name,
      );
    case 'moving-revision':
      return sentence(
        '{0} is loaded from "{1}", which can change under you; pin a full commit.',
        name,
        finding.revision ?? '',
      );
    case 'unsafe-load':
      return sentence(
        '{0} is loaded with the protection against code in the file turned off; leave it on, or load only files that you made.',
        name,
      );
    case 'unpinned-revision':
      return sentence('{0} is loaded without a revision and can change under you; pin a full commit.', name);
    case 'pinned-differently':
      return otherPin ? pinnedDifferently(finding, name, otherPin) : name;
    case 'model-retired':
      return retirement ? retired(retirement, name) : name;
    case 'undeclared-import':
      return name;
  }
}

/** What an argument helps against, and since when it is not needed, which the text does not tell. */
function unpickled({ finding, refusesCode }: ReportedModel, name: Sentence): Sentence {
  if (refusesCode) {
    return sentence(
      '{0} is unpickled, and refused when it holds code, as PyTorch 2.6 or later is declared; pass weights_only=True, so that it is everywhere.',
      name,
    );
  }
  if (safeDefaultOf(finding)) {
    return sentence(
      '{0} is unpickled, which runs whatever code the file holds unless PyTorch 2.6 or later refuses it; pass weights_only=True, or load safetensors.',
      name,
    );
  }
  return finding.sdk === 'torch'
    ? sentence(
        '{0} is unpickled, which runs whatever code the file holds; pass weights_only=True, or load safetensors.',
        name,
      )
    : sentence(
        '{0} is unpickled, which runs whatever code the file holds; use a format without code, or load only files that you made.',
        name,
      );
}

function pinnedDifferently({ revision }: ModelFinding, name: Sentence, other: Pin): Sentence {
  const place = `${other.path}:${other.line + 1}`;
  return revision === null
    ? sentence(
        '{0} is loaded without a revision here and from "{1}" in {2}; use one revision.',
        name,
        other.revision ?? '',
        place,
      )
    : sentence(
        '{0} is loaded from "{1}" here and from "{2}" in {3}; use one revision.',
        name,
        revision,
        other.revision ?? '',
        place,
      );
}

/** What is known of a model's end, in one sentence. */
function retired({ state, retires, replacement }: JudgedRetirement, name: Sentence): Sentence {
  const successor = replacement ?? sentence('another model');
  switch (state) {
    case 'retired':
      return sentence(
        '{0} was retired by its provider on {1}, so that calls fail or reach another model; move to {2}.',
        name,
        retires ?? '',
        successor,
      );
    case 'retiring':
      return sentence(
        '{0} is retired by its provider on {1}; move to {2} before.',
        name,
        retires ?? '',
        successor,
      );
    case 'deprecated':
      return sentence('{0} is deprecated by its provider; move to {1}.', name, successor);
  }
}

function unreviewed(finding: ModelFinding, name: Sentence): Sentence {
  switch (finding.category) {
    case 'model':
      return sentence('Model {0} is not reviewed; approve it or replace it.', name);
    case 'service':
      return sentence('AI service {0} is not reviewed; approve it or replace it.', name);
    case 'dataset':
      return sentence('Dataset {0} is not reviewed; approve it or replace it.', name);
    case 'weights-file':
      return sentence('Weights file {0} is not reviewed; approve it or replace it.', name);
    case 'assistant':
      return sentence('Assistant {0} is set up here and not reviewed; approve it or take it out.', name);
    case 'agent-instructions':
      return sentence(
        'Instructions for {0} are not reviewed; approve them or take them out.',
        finding.provider,
      );
    case 'mcp-server':
      return sentence('MCP server {0} is not reviewed; approve it or take it out.', name);
  }
}

function importProblem({ module, distribution, verdict, looksLike }: ImportFinding): Sentence {
  if (looksLike !== undefined) {
    return sentence(
      '"{0}" is imported but declared in no manifest, and it looks like "{1}"; check the name before you install it.',
      module,
      looksLike.name,
    );
  }
  const name = distribution === null || distribution === module ? null : distribution;
  if (verdict === 'transitive-only') {
    return name === null
      ? sentence(
          '"{0}" is imported but only other packages bring it, so it can go or change; declare it.',
          module,
        )
      : sentence(
          '"{0}" (package {1}) is imported but only other packages bring it, so it can go or change; declare it.',
          module,
          name,
        );
  }
  return name === null
    ? sentence('"{0}" is imported but declared in no manifest, so no audit sees it; declare it.', module)
    : sentence(
        '"{0}" (package {1}) is imported but declared in no manifest, so no audit sees it; declare it.',
        module,
        name,
      );
}
