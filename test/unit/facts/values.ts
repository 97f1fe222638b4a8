import type { Elsewhere } from '../../../src/core/facts/elsewhere.ts';
import { Resolver } from '../../../src/core/facts/resolver.ts';
import { formatName, type FileValue, type Value } from '../../../src/core/facts/value.ts';
import { withFacts } from '../languages/facts.ts';

/** What the first argument of each `use(…)` in a text may stand for. */
export function valuesIn(
  path: string,
  text: string,
  elsewhere?: Elsewhere,
): Promise<readonly (readonly string[])[]> {
  return withFacts(path, text, (facts) => {
    const resolver = new Resolver(facts, !path.endsWith('.py'), elsewhere);
    return facts.calls
      .filter(({ callee }) => callee.kind === 'name' && callee.name === 'use')
      .map((call) => {
        const argument = call.arguments[0]?.value;
        return argument ? resolver.valuesOf(argument, call.scope).map(showValue).sort() : [];
      });
  });
}

const origins: Readonly<Record<string, string>> = {
  literal: '',
  'same-file-constant': '',
  'env-default': ' (env)',
  'function-parameter-default': ' (parameter)',
};

/** `read ./x.json` from the file's own folder, `loaded x.json json [a,b]` from one that is not known. */
function showFile({ stage, file, format, keys }: FileValue): string {
  const path = `${file.base === 'file' ? './' : ''}${file.path}`;
  return [stage, path, format, keys.length > 0 ? `[${keys.join()}]` : undefined].filter(Boolean).join(' ');
}

/** Texts in quotes, names as they are, `?` for what is not known. */
export function showValue(value: Value): string {
  switch (value.kind) {
    case 'text':
      return `"${value.text}"${origins[value.origin] ?? ` (${value.origin})`}${value.role ? ` (${value.role})` : ''}`;
    case 'path':
      return formatName(value.path);
    case 'file':
      return showFile(value);
    case 'literal':
      return String(value.value);
    case 'record':
    case 'sequence':
    case 'function':
    case 'object':
    case 'class':
      return value.kind;
    case 'unknown':
      return '?';
  }
}
