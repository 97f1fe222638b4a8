import { Resolver } from '../../../src/core/facts/resolver.ts';
import { formatName, type Value } from '../../../src/core/facts/value.ts';
import { withFacts } from '../languages/facts.ts';

/** What the first argument of each `use(…)` in a text may stand for. */
export function valuesIn(path: string, text: string): Promise<readonly (readonly string[])[]> {
  return withFacts(path, text, (facts) => {
    const resolver = new Resolver(facts, !path.endsWith('.py'));
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

/** Texts in quotes, names as they are, `?` for what is not known. */
function showValue(value: Value): string {
  switch (value.kind) {
    case 'text':
      return `"${value.text}"${origins[value.origin] ?? ` (${value.origin})`}`;
    case 'path':
      return formatName(value.path);
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
