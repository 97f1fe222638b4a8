import type { Node } from 'web-tree-sitter';
import type { Expression, ImportFact } from '../model/facts.ts';
import { firstNamed, namedChildren, textOf } from './nodes.ts';

/** A module that a call names, without being given it. */
export interface NamedModule {
  readonly module: string;
  /** Where its name is written. */
  readonly argument: Node;
  readonly form: ImportFact['form'];
  /** The code goes on where there is none of that name. */
  readonly optional: boolean;
}

const heads = /(?:require|import|createRequire|jest|vi|vitest|new|\w+\s*\.\s*createRequire)\b/y;
/** https://jestjs.io/docs/jest-object, https://vitest.dev/api/vi.html */
const mocks =
  /^(jest|vi|vitest)\.(?:mock|doMock|unmock|doUnmock|dontMock|deepUnmock|setMock|requireActual|requireMock|createMockFromModule|genMockFromModule|importActual|importMock)$/;

/** The module that a call or construction names: `require.resolve("x")`, `jest.mock("x")`, `import("x/" + y)`. */
export function namedModule(
  node: Node,
  text: string,
  valueOf: (node: Node) => Expression,
): NamedModule | undefined {
  // Told from the text: to look into every call of the file would be slow.
  heads.lastIndex = node.startIndex;
  if (!heads.test(text) || node.hasError) return undefined;
  const list = node.childForFieldName('arguments');
  const argument = list && firstNamed(list);
  if (!argument) return undefined;
  const given = namedChildren(list);
  const found = (rest: Partial<NamedModule>, mayBeCut = false): NamedModule | undefined => {
    const module = moduleIn(valueOf(argument), mayBeCut);
    return module === undefined ? undefined : { module, argument, form: 'require', optional: false, ...rest };
  };
  if (node.type === 'new_expression') {
    const base = given[1];
    const isOwn = base !== undefined && /^import\s*\.\s*meta\s*\.\s*url$/.test(textOf(base, text));
    const isUrl = textOf(node.childForFieldName('constructor') ?? node, text) === 'URL';
    const address = isOwn && isUrl ? found({ form: 'dynamic' }) : undefined;
    return address && /^\.{1,2}\//.test(address.module) ? address : undefined;
  }
  const callee = node.childForFieldName('function');
  if (!callee || callee.endIndex - callee.startIndex > 200) return undefined;
  const name = textOf(callee, text).replaceAll(/\s+/g, '');
  if (name === 'require' || name === 'require.resolve') return found({}, true);
  if (name === 'import') return found({ form: 'dynamic' }, true);
  if (name === 'import.meta.resolve') return found({ form: 'dynamic' });
  if (/^(?:\w+\.)?createRequire\([^()]*\)(?:\.resolve)?$/.test(name)) return found({});
  const [, tool] = mocks.exec(name) ?? [];
  // A factory stands for the module: with Vitest always, with Jest where it is told that there is none.
  if (tool !== undefined) return found({ optional: given.length > (tool === 'jest' ? 2 : 1) });
  return undefined;
}

/** The text, or of one that is put together its beginning, where that tells the package. */
function moduleIn(value: Expression, mayBeCut: boolean): string | undefined {
  if (value.kind === 'literal')
    return typeof value.value === 'string' && value.value !== '' ? value.value : undefined;
  const [first] = value.kind === 'template' ? value.parts : [];
  if (!mayBeCut || first?.kind !== 'literal' || typeof first.value !== 'string') return undefined;
  return /^(?:@[^/]+\/[^/]+\/|[^@./][^/]*\/)/.exec(first.value)?.[0];
}
