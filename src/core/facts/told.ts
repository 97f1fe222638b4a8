import { maskSecrets } from '../common/mask.ts';
import type { CallExpression } from '../model/facts.ts';
import type { EvidenceStep } from '../model/finding.ts';
import type { ForeignStep, PortableCall, PortableValue } from '../model/portable.ts';
import type { Span } from '../model/text.ts';
import type { Resolver } from './resolver.ts';
import { weaker, type Step, type Value } from './value.ts';

/** What is nested deeper, or there is more of, is not told. */
const maxDepth = 3;
const maxEntries = 60;
const maxText = 500;
/** Fields of objects that one answer tells of, those of objects that they hold among them. */
const maxFields = 200;

/** Turns what things in one file stand for into what other files can be told. */
export class Teller {
  private left = maxFields;

  constructor(
    private readonly file: string,
    /** Length of its text. */
    private readonly length: number,
    private readonly resolver: Resolver,
    private readonly stepOf: (span: Span) => EvidenceStep,
  ) {}

  tell(value: Value, depth = 0): PortableValue {
    if (value.kind === 'text') {
      const { text, origin, trail, role } = value;
      if (text.length > maxText) return unknown;
      return {
        kind: 'text',
        text: maskSecrets(text),
        origin: weaker(origin, 'cross-file-constant'),
        steps: this.steps(trail),
        ...(role && { role }),
      };
    }
    if (value.kind === 'literal') return { kind: 'literal', value: value.value };
    const fields = depth < maxDepth && this.left > 0 ? this.resolver.fieldsOf(value) : undefined;
    if (fields) {
      this.left -= fields.length;
      const tellAll = (values: readonly Value[]): readonly PortableValue[] =>
        values.map((each) => this.tell(each, depth + 1));
      return { kind: 'record', entries: fields.map(({ key, values }) => ({ key, values: tellAll(values) })) };
    }
    if (value.kind === 'path') {
      const { path, call, origin, trail } = value;
      return {
        kind: 'path',
        path,
        ...(call && depth < maxDepth && { call: this.call(call, depth) }),
        origin: weaker(origin, 'cross-file-constant'),
        steps: this.steps(trail),
      };
    }
    if (value.kind === 'file' && depth < maxDepth) {
      const { file, stage, format, keys, otherwise, origin, trail } = value;
      return {
        kind: 'file',
        file: file.base === 'folder' || file.from !== undefined ? file : { ...file, from: this.file },
        stage,
        ...(format && { format }),
        keys,
        ...(otherwise && { otherwise: otherwise.map((each) => this.tell(each, depth + 1)) }),
        origin: weaker(origin, 'cross-file-constant'),
        steps: this.steps(trail),
      };
    }
    if (value.kind === 'record' && depth < maxDepth && isPlain(value.record.entries)) {
      const { record, scope } = value;
      return {
        kind: 'record',
        entries: record.entries.flatMap(({ key, value: entry }) =>
          key === undefined
            ? []
            : [
                {
                  key,
                  values: this.resolver.valuesOf(entry, scope).map((each) => this.tell(each, depth + 1)),
                },
              ],
        ),
      };
    }
    return value.kind === 'unknown' && value.isRival ? { kind: 'unknown', isRival: true } : unknown;
  }

  private call({ arguments: given, scope, span, elsewhere }: CallExpression, depth: number): PortableCall {
    const { line, character } = this.stepOf(span).range.start;
    return {
      place: elsewhere ?? `${this.file}:${line}:${character}`,
      arguments: given.slice(0, maxEntries).map(({ keyword, position, value }) => ({
        ...(keyword !== undefined && { keyword }),
        ...(position !== undefined && { position }),
        values: this.resolver.valuesOf(value, scope).map((each) => this.tell(each, depth + 1)),
      })),
    };
  }

  private steps(trail: readonly Step[]): readonly ForeignStep[] {
    return trail
      .filter((step) => 'file' in step || (step.start >= 0 && step.start < this.length))
      .map((step) => ('file' in step ? step : { ...this.stepOf(step), file: this.file }));
  }
}

/** What is spread into a record may replace what stands before it. */
function isPlain(entries: readonly { readonly key?: string | undefined }[]): boolean {
  return entries.length <= maxEntries && entries.every(({ key }) => key !== undefined);
}

const unknown: PortableValue = { kind: 'unknown' };
