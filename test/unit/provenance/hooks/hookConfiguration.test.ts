import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'jsonc-parser';
import { addHook, hasHook, removeHook } from '../../../../src/core/provenance/hooks/hookConfiguration.ts';
import type { HookTool } from '../../../../src/core/provenance/hooks/hookTool.ts';
import { hookTools } from '../../../../src/core/provenance/hooks/tools/index.generated.ts';
import { claudeCodeHook } from '../../../../src/core/provenance/hooks/tools/claudeCode.ts';

const command = { shell: "test ! -x '/s/shadowlight-hook.sh' || …", powershell: 'node shadowlight-hook.cjs' };

function added(tool: HookTool, before: string | undefined): string {
  const change = addHook(tool, before, command);
  assert.ok(change);
  return change.after;
}

const existing = `{
  // Mine.
  "permissions": { "allow": ["Bash(ls)"] },
  "hooks": {
    "PostToolUse": [
      { "matcher": "Bash", "hooks": [{ "type": "command", "command": "log.sh" }] }, // kept
    ],
  },
}
`;

describe('a hook in the configuration of a tool', () => {
  it('is added to what is there, comments and all', () => {
    const entry = `
      {
        "matcher": "Edit|MultiEdit|Write|NotebookEdit",
        "hooks": [
          {
            "type": "command",
            "command": "test ! -x '/s/shadowlight-hook.sh' || …",
            "timeout": 10
          }
        ]
      }`;
    assert.equal(added(claudeCodeHook, existing), existing.replace(', // kept', `,${entry}, // kept`));
  });

  for (const tool of hookTools) {
    describe(`of ${tool.name}`, () => {
      it('makes a file where there is none', () => {
        const file: unknown = parse(added(tool, undefined));
        const [list = '', event = ''] = tool.list;
        assert.deepEqual(file, { ...tool.base, [list]: { [event]: [tool.entry(command)] } });
      });

      it('is there, once it was added, and not a second time', () => {
        const after = added(tool, undefined);
        assert.equal(hasHook(tool, after), true);
        assert.equal(addHook(tool, after, command), undefined);
      });

      it('leaves alone what it does not understand', () => {
        for (const text of [
          '{ "hooks": ',
          '[]',
          '{"hooks": []}',
          `{"hooks":{"${tool.list[1]}":{}}}`,
          'null',
          '"x"',
        ])
          assert.equal(addHook(tool, text, command), undefined, text);
      });

      it('is taken away with every byte that came with it', () => {
        const [list = '', event = ''] = tool.list;
        const json = fc.oneof(
          fc.record({ model: fc.string() }),
          fc.record({ [list]: fc.constant({}) }),
          fc.record({
            [list]: fc.record({ other: fc.array(fc.string()) }),
            env: fc.dictionary(fc.constantFrom('A', 'B'), fc.string()),
          }),
          fc.record({ [list]: fc.record({ [event]: fc.array(fc.record({ command: fc.string() })) }) }),
        );
        const space = fc.constantFrom('', '\t', '  ', '    ');
        fc.assert(
          fc.property(
            json,
            space,
            fc.constantFrom('\n', '\r\n'),
            fc.boolean(),
            (value, indent, eol, hasComment) => {
              const plain = `${JSON.stringify(value, undefined, indent)}\n`;
              const text = (hasComment ? `// Mine.\n${plain}/* end */` : plain).replaceAll('\n', eol);
              const change = addHook(tool, text, command);
              assert.ok(change);
              assert.ok(hasHook(tool, change.after));
              assert.equal(removeHook(tool, change.after, change.undo), text);
              // Something else was changed in the meantime.
              const later = `${change.after}// more${eol}`;
              assert.equal(removeHook(tool, later, change.undo), `${text}// more${eol}`);
              const without = removeHook(tool, change.after, undefined) ?? '';
              assert.equal(hasHook(tool, without), false);
              const left: unknown = parse(without);
              const parsed = JSON.parse(plain) as Record<string, Record<string, unknown>>;
              assert.deepEqual(left, {
                ...parsed,
                [list]: { ...parsed[list], [event]: parsed[list]?.[event] ?? [] },
              });
            },
          ),
        );
      });
    });
  }
});
