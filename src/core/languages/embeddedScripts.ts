import type { Span } from '../model/text.ts';

/** Which scripts of a page are read. */
export interface ScriptRules {
  /** It begins with code between two lines of dashes. */
  readonly hasFrontMatter?: boolean;
  /** Scripts that are no modules are those of a page: they import nothing, and may be anybody's. */
  readonly modulesOnly?: boolean;
}

const frontMatter = /^\s*---[^\S\n]*\r?\n([\s\S]*?(?<=\n))---/;
const opening = /<!--|<script(?=[\s/>])/gi;
/** Attributes up to the end of the tag; a value in quotes may hold a `>`. */
const attributes = /(?:[^>"']|"[^"]*"|'[^']*')*>/y;
const maxTag = 5_000;
const closing = /<\/script\b/gi;
const languages = /^(?:[jt]sx?|javascript|typescript|module)$/;
const types = /^(?:module|(?:text|application)\/(?:javascript|ecmascript|typescript|babel|jsx))$/;

/**
 * A page's scripts in their place, with spaces instead of everything else: what is found in them stands where it
 * stands in the page. https://html.spec.whatwg.org/multipage/scripting.html
 */
export function scriptsIn(page: string, rules: ScriptRules = {}): string {
  const { hasFrontMatter = false, modulesOnly = false } = rules;
  const first = hasFrontMatter ? frontMatterOf(page) : undefined;
  const scripts = scriptsOf(page, first?.after ?? 0, (type, language) => isCode(type, language, modulesOnly));
  let code = '';
  for (const { start, end } of [...(first ? [first] : []), ...scripts]) {
    code += blank(page.slice(code.length, start));
    code += page.slice(start, end);
    // What follows is another statement, on the same line, too.
    if (end < page.length) code += ';';
  }
  return code + blank(page.slice(code.length));
}

/** The bodies of the scripts that are wanted by the `type` and the `lang` they say, in lower case. */
export function* scriptsOf(
  page: string,
  from: number,
  isWanted: (type: string, language: string) => boolean,
): Iterable<Span> {
  for (let at = from; ;) {
    opening.lastIndex = at;
    const found = opening.exec(page);
    if (!found) return;
    const head = opening.lastIndex;
    if (found[0] === '<!--') {
      const end = page.indexOf('-->', head);
      if (end < 0) return;
      at = end;
      continue;
    }
    attributes.lastIndex = 0;
    const tag = attributes.exec(page.slice(head, head + maxTag))?.[0];
    if (tag === undefined) return;
    const start = head + tag.length;
    at = start;
    if (tag.endsWith('/>')) continue;
    closing.lastIndex = start;
    const end = closing.exec(page)?.index ?? page.length;
    if (isWanted(attribute(tag, 'type'), attribute(tag, 'lang'))) yield { start, end };
    at = end;
  }
}

function frontMatterOf(page: string): (Span & { readonly after: number }) | undefined {
  const [whole, body = ''] = frontMatter.exec(page) ?? [];
  if (whole === undefined) return undefined;
  const end = whole.length - '---'.length;
  return { start: end - body.length, end, after: whole.length };
}

function isCode(type: string, language: string, modulesOnly: boolean): boolean {
  if (modulesOnly && type !== 'module') return false;
  const isKnown = language === '' || languages.test(language);
  return isKnown && (type === '' || types.test(type) || languages.test(type));
}

function attribute(tag: string, name: string): string {
  const pattern = new RegExp(String.raw`(?:^|[\s"'])${name}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))`, 'i');
  const [, double, single, plain] = pattern.exec(tag) ?? [];
  return (double ?? single ?? plain ?? '').toLowerCase();
}

function blank(text: string): string {
  return text.replaceAll(/[^\r\n]+/g, (line) => ' '.repeat(line.length));
}
