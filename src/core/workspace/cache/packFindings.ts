import type { LocatedImport } from '../../analysis/analysis.ts';
import type { ImportFact } from '../../model/facts.ts';
import type {
  Category,
  Detail,
  EvidenceStep,
  ModelFinding,
  Resolution,
  Risk,
  WeightsFile,
} from '../../model/finding.ts';
import type { Packer, Unpacker } from './packed.ts';

const forms = ['import', 'from', 'require', 'dynamic', 'reexport'] as const;

/**
 * The fields that are packed here. This fails to compile when a finding has come to hold another: it would be lost.
 */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
type ModelFields =
  | (
      | 'kind'
      | 'category'
      | 'name'
      | 'expression'
      | 'resolution'
      | 'candidates'
      | 'provider'
      | 'sdk'
      | 'callee'
    )
  | ('revision' | 'pinned' | 'task' | 'risks' | 'evidence' | 'range' | 'call' | 'file' | 'details' | 'host')
  // Not packed: it depends on other files.
  | 'inFolder';
type FactFields = 'module' | 'form' | 'names' | 'span' | 'statement' | 'typeOnly' | 'optional';
({
  form: true,
  fact: true,
  import: true,
  evidence: true,
  model: true,
}) satisfies {
  readonly form: Same<ImportFact['form'], (typeof forms)[number]>;
  readonly fact: Same<keyof ImportFact, FactFields>;
  readonly import: Same<keyof LocatedImport, 'fact' | 'range' | 'statement'>;
  readonly evidence: Same<keyof EvidenceStep, 'text' | 'range' | 'file'>;
  readonly model: Same<keyof ModelFinding, ModelFields>;
};

export function packImport({ fact, range, statement }: LocatedImport, packer: Packer): void {
  packer.number(forms.indexOf(fact.form) * 4 + (fact.typeOnly ? 2 : 0) + (fact.optional ? 1 : 0));
  packer.word(fact.module);
  packer.list(fact.names);
  packer.span(fact.span);
  packer.span(fact.statement);
  packer.range(range);
  packer.range(statement);
}

export function unpackImport(unpacker: Unpacker): LocatedImport {
  const kind = unpacker.number();
  return {
    fact: {
      module: unpacker.word(),
      form: forms[kind >> 2] ?? 'import',
      names: unpacker.list(),
      span: unpacker.span(),
      statement: unpacker.span(),
      typeOnly: (kind & 2) !== 0,
      optional: (kind & 1) !== 0,
    },
    range: unpacker.range(),
    statement: unpacker.range(),
  };
}

const pins: readonly ModelFinding['pinned'][] = [null, false, true];

export function packModel(model: ModelFinding, packer: Packer): void {
  packer.word(model.category);
  packer.word(model.name);
  packer.word(model.expression);
  packer.word(model.resolution);
  packer.list(model.candidates);
  packer.word(model.provider);
  packer.word(model.sdk);
  packer.word(model.callee);
  packer.word(model.revision);
  packer.number(pins.indexOf(model.pinned));
  packer.word(model.task);
  packer.list(model.risks);
  packer.all(model.evidence, packStep);
  packer.range(model.range);
  packer.range(model.call);
  packer.word(model.file ? JSON.stringify(model.file) : null);
  packer.word(model.details ? JSON.stringify(model.details) : null);
  packer.word(model.host ?? null);
}

export function unpackModel(unpacker: Unpacker): ModelFinding {
  const model: ModelFinding = {
    kind: 'model',
    category: unpacker.word() as Category,
    name: unpacker.wordOrNull(),
    expression: unpacker.word(),
    resolution: unpacker.word() as Resolution,
    candidates: unpacker.list(),
    provider: unpacker.word(),
    sdk: unpacker.word(),
    callee: unpacker.word(),
    revision: unpacker.wordOrNull(),
    pinned: pins[unpacker.number()] ?? null,
    task: unpacker.wordOrNull(),
    risks: unpacker.list() as readonly Risk[],
    evidence: unpacker.all(unpackStep),
    range: unpacker.range(),
    call: unpacker.range(),
  };
  const file = unpacker.wordOrNull();
  const details = unpacker.wordOrNull();
  const host = unpacker.wordOrNull();
  return {
    ...model,
    ...(file !== null && { file: JSON.parse(file) as WeightsFile }),
    ...(details !== null && { details: JSON.parse(details) as readonly Detail[] }),
    ...(host !== null && { host }),
  };
}

function packStep({ text, range, file }: EvidenceStep, packer: Packer): void {
  packer.word(text);
  packer.word(file ?? null);
  packer.range(range);
}

function unpackStep(unpacker: Unpacker): EvidenceStep {
  const text = unpacker.word();
  const file = unpacker.wordOrNull();
  const range = unpacker.range();
  return file === null ? { text, range } : { text, range, file };
}
