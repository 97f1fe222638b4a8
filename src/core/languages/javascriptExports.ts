import type { Probe, ProbeExpression } from './readers/languageReader.ts';

const identifier = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;
/** Stand for what has no name of its own. As long as what they replace, so that all stays in its place. */
const defaultName = '_default_';
const exportsName = '_exports_';

const namedDefault =
  /^export\s+default\s+(?:(?:async\s+)?function\b\s*\*?|(?:abstract\s+)?class\b)\s*([\w$]+)/m;
const plainDefault = /^export\s+default\s+([A-Za-z_$][\w$]*)\s*;?[ \t]*$/m;
const clause = /^export\s*\{([^}]{0,5000})\}(?:\s*from\s*["']([^"'\n]{1,300})["'])?/gm;
const star = /^export\s*\*\s*from\s*["']([^"'\n]{1,300})["']/gm;
const namespace = /^export\s*\*\s*as\s+([\w$]+)\s+from\s*["']([^"'\n]{1,300})["']/gm;
/** A module that takes over others' names takes them from no more than these. */
const maxStars = 20;

/**
 * What stands for a name that a module exports. The name may be another inside of it, or none: then the text is
 * changed so that it is one.
 */
export function probeJavaScript(text: string, path: readonly string[]): Probe | undefined {
  const [exported = '', ...rest] = path;
  const ending = endingOf(rest);
  if (ending === undefined) return undefined;
  const { text: changed, heads } = headsOf(text, exported);
  return { text: changed, expressions: heads.map(({ root, text: head }) => ({ root, text: head + ending })) };
}

function headsOf(
  text: string,
  exported: string,
): { readonly text: string; readonly heads: readonly ProbeExpression[] } {
  const listed = listedExport(text, exported);
  if (listed) return { text, heads: [listed] };
  if (/^module\.exports\s*=(?!=)/m.test(text)) {
    const changed = text.replace(/^module\.exports(?=\s*=(?!=))/m, `var ${exportsName} `);
    const whole = { root: exportsName, text: exportsName };
    if (exported === 'default') return { text: changed, heads: [whole] };
    return { text: changed, heads: [{ root: exportsName, text: `${exportsName}.${exported}` }] };
  }
  if (exported === 'default') {
    const local = namedDefault.exec(text)?.[1] ?? plainDefault.exec(text)?.[1];
    if (local !== undefined) return { text, heads: [{ root: local, text: local }] };
    const changed = text.replace(/^export default(?=\s)/m, `var ${defaultName}=`);
    return { text: changed, heads: [{ root: defaultName, text: defaultName }] };
  }
  if (!identifier.test(exported)) return { text, heads: [] };
  const changed = text.replaceAll(
    new RegExp(String.raw`^(?:module\.)?exports\.(?=${escaped(exported)}\s*=[^=])`, 'gm'),
    (found) => 'var'.padEnd(found.length),
  );
  return { text: changed, heads: [{ root: exported, text: exported }, ...starred(text, exported)] };
}

function listedExport(text: string, exported: string): ProbeExpression | undefined {
  for (const [, list = '', module] of text.matchAll(clause)) {
    for (const part of list.split(',')) {
      const [, name, alias] = /^\s*(?:type\s+)?([\w$]+)(?:\s+as\s+([\w$]+))?\s*$/.exec(part) ?? [];
      if (name === undefined || (alias ?? name) !== exported) continue;
      return module === undefined ? { root: name, text: name } : loaded(module, name);
    }
  }
  for (const [, name, module = ''] of text.matchAll(namespace)) {
    if (name === exported) return { root: undefined, text: `require(${JSON.stringify(module)})` };
  }
  return undefined;
}

function starred(text: string, exported: string): readonly ProbeExpression[] {
  return [...text.matchAll(star)].slice(0, maxStars).map(([, module = '']) => loaded(module, exported));
}

function loaded(module: string, name: string): ProbeExpression {
  return { root: undefined, text: `require(${JSON.stringify(module)}).${name}` };
}

function endingOf(path: readonly string[]): string | undefined {
  let ending = '';
  for (const segment of path) {
    if (segment === '()') ending += '()';
    else if (segment.startsWith('[')) ending += `[${JSON.stringify(segment.slice(1, -1))}]`;
    else if (identifier.test(segment)) ending += `.${segment}`;
    else return undefined;
  }
  return ending;
}

function escaped(name: string): string {
  return name.replaceAll('$', String.raw`\$`);
}
