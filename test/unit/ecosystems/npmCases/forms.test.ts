import { check, manifest, one } from './cases.ts';

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;

describe('npm: specifiers in code', () => {
  check([
    one(
      'a path below a package is of the package',
      ['a', '@s/p'],
      'import "a/sub/path.js";\nimport "@s/p/deep";\nimport "@s/q/deep";\n',
      ['a/sub/path.js declared', '@s/p/deep declared', '@s/q/deep undeclared'],
    ),
    one(
      'what no package can be called is none',
      [],
      lines(
        'import "@s";',
        'import "./x";',
        'import "/x";',
        'import "#x/y";',
        'import "@/x";',
        'import "~/x";',
      ),
      ['@s local', './x local', '/x local', '#x/y local', '@/x local', '~/x local'],
    ),
    one(
      'names that npm never took are not looked up',
      [],
      lines(
        'import "_private";',
        'import ".hidden";',
        'import "with space";',
        `import "${'x'.repeat(215)}";`,
      ),
      ['_private unknown', '.hidden unknown', 'with space unknown', `${'x'.repeat(215)} unknown`],
    ),
    one(
      'a name of the first years may have capitals',
      ['JSONStream'],
      'import "JSONStream";\nimport "Foo";\nimport "@ui/Button";\n',
      ['JSONStream declared', 'Foo unknown', '@ui/Button unknown'],
    ),
    one(
      'packages of a runtime other than Node.js name themselves',
      [],
      'import "jsr:@std/assert@1";\nimport "npm:chalk@5/x";\n',
      ['jsr:@std/assert@1 declared', 'npm:chalk@5/x declared'],
    ),
    one(
      'an address is no package of the project',
      [],
      lines(
        'import "https://esm.sh/lodash@4";',
        'import "data:text/javascript,1";',
        'import "blob:x";',
        'import "file:///x.js";',
      ),
      [
        'https://esm.sh/lodash@4 unknown',
        'data:text/javascript,1 unknown',
        'blob:x unknown',
        'file:///x.js local',
      ],
    ),
    one(
      'what a bundler reads is taken off',
      ['a'],
      lines(
        'import "a/x.svg?raw";',
        'import "./x?worker";',
        'import "b/y.css?url";',
        'import "./x.json";',
        'import "./x.css";',
      ),
      [
        'a/x.svg?raw declared',
        './x?worker local',
        'b/y.css?url undeclared',
        './x.json local',
        './x.css local',
      ],
    ),
    one(
      'a loader is a package, too',
      ['raw-loader', 'b'],
      'import "!!raw-loader!./x";\nimport "raw-loader!b/x";\nimport "!!val-loader!./x";\n',
      ['!!raw-loader!./x local', 'raw-loader!b/x declared', '!!val-loader!./x undeclared'],
    ),
  ]);
});

describe('npm: forms of imports', () => {
  check([
    one(
      'exports from another module import it',
      ['a'],
      'export * from "a";\nexport * as x from "b";\nexport { y } from "c";\nexport type * from "d";\nexport type { z } from "e";\n',
      ['a declared', 'b undeclared', 'c undeclared', 'd type-only', 'e type-only'],
    ),
    one('import x = require() imports', [], 'import a = require("a");\nimport b = require("b");\n', [
      'a undeclared',
      'b undeclared',
    ]),
    one(
      'types are told apart',
      ['a'],
      lines(
        'import type { A } from "a";',
        'import { type B } from "b";',
        'import { type C, d } from "c";',
        'let e: import("e").E;',
        'import type * as f from "f";',
        'import type G = require("g");',
      ),
      ['a type-only', 'b type-only', 'c undeclared', 'e type-only', 'f type-only', 'g type-only'],
    ),
    one(
      'a package of types clears its types only',
      ['@types/estree', '@types/lodash', '@types/babel__core'],
      lines(
        'import type { Node } from "estree";',
        'import _ from "lodash";',
        'import type { X } from "@babel/core";',
      ),
      ['estree type-only', 'lodash undeclared', '@babel/core type-only'],
    ),
    one(
      'words, comments and declarations import nothing',
      ['react'],
      lines(
        'const s = "import x from \'a\'";',
        '// import x from "b"',
        '/* require("c") */',
        'const t = `import "d"`;',
        'const e = <p>import x from "e"</p>;',
        'declare module "f" { export const x: number; }',
        'declare module "*.svg";',
        'const require2 = (x: string) => x; require2("g");',
      ),
      [],
      { file: 'src/a.tsx' },
    ),
    one(
      'what Flow imports for types is for types',
      ['a'],
      'import typeof T from "b";\nimport type { U } from "c";\n',
      ['b type-only', 'c type-only'],
      { file: 'src/a.js' },
    ),
    {
      title: 'a require of the file itself loads nothing',
      files: { 'package.json': manifest(), 'a.js': 'function require(x) {}\nrequire("a");\n' },
      imports: { 'a.js': [] },
    },
  ]);
});
