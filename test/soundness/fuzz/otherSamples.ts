/** Samples of what is no file of a project, by what reads it. */
const fragment = JSON.stringify(
  {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: 'urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': 'project', name: 'demo' } },
    components: [
      {
        type: 'machine-learning-model',
        'bom-ref': 'model:huggingface/org/name',
        name: 'name',
        purl: 'pkg:huggingface/org/name',
        licenses: [{ license: { id: 'MIT' } }],
        properties: [{ name: 'shadowlight:review:status', value: 'approved' }],
        evidence: { occurrences: [{ location: 'a.py', line: 1 }] },
      },
    ],
    services: [{ 'bom-ref': 'service:openai/gpt-4.1', name: 'gpt-4.1', provider: { name: 'OpenAI' } }],
    dependencies: [{ ref: 'project', dependsOn: ['model:huggingface/org/name'] }],
    compositions: [{ aggregate: 'incomplete', assemblies: ['project'] }],
  },
  undefined,
  2,
);

const edit = {
  id: 'a',
  tool: 'claude-code',
  path: '/w/a.py',
  at: 1_764_000_000_000,
  model: 'claude-sonnet-4-5',
  changes: [{ kind: 'replace', before: 'a\n', after: 'b\n' }],
};

export const others = {
  fragment: [fragment],
  conflict: [
    `{\n<<<<<<< ours\n  "version": 1,\n||||||| base\n  "version": 0,\n=======\n  "version": 2,\n>>>>>>> theirs\n${fragment.slice(1)}`,
    fragment.replace('"version": 1,', '<<<<<<< a\n  "version": 1,\n=======\n  "version": 2,\n>>>>>>> b'),
  ],
  baseline: [
    JSON.stringify({ schema: 1, rules: { 'undeclared-import': [{ path: 'a.py', subject: 'x', count: 2 }] } }),
  ],
  pointer: [
    'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n',
  ],
  hook: [
    JSON.stringify({
      session_id: 's',
      hook_event_name: 'PostToolUse',
      tool_name: 'Edit',
      tool_input: {
        file_path: '/w/a.py',
        old_string: 'a',
        new_string: 'b',
        edits: [{ old_string: 'a', new_string: 'b' }],
      },
      tool_response: {
        filePath: '/w/a.py',
        structuredPatch: [{ oldStart: 1, oldLines: 1, newStart: 1, newLines: 1, lines: ['-a', '+b'] }],
      },
      file_path: '/w/a.py',
      edits: [{ old_string: 'a', new_string: 'b' }],
      cwd: '/w',
      model: 'm',
      conversation_id: 'c',
      generation_id: 'g',
      toolArgs: '{"path":"/w/a.py","content":"b"}',
      tool_info: { file_path: '/w/a.py', edits: [{ old_string: 'a', new_string: 'b' }] },
    }),
  ],
  spooled: [JSON.stringify(edit)],
  note: [
    'a.py\n  h_0123456789abcd 1-3,5\n"b c.py"\n  s_0123456789abcd::t_0123456789abcd 7\n---\n{"schema_version":"authorship/3.0.0","git_ai_version":"1.0.0","base_commit_sha":"7734793b756b3921c88db5375a8c156e9532447b","prompts":{"h_0123456789abcd":{"agent_id":{"tool":"claude","id":"x","model":"m"},"messages":[]}},"sessions":{}}\n',
  ],
  trace: [
    JSON.stringify({
      version: '0.1.0',
      id: '550e8400-e29b-41d4-a716-446655440000',
      timestamp: '2026-01-23T14:30:00Z',
      vcs: { type: 'git', revision: 'a1b2' },
      tool: { name: 'cursor', version: '2.4.0' },
      files: [
        {
          path: 'a.ts',
          conversations: [
            {
              contributor: { type: 'ai', model_id: 'anthropic/claude-opus-4-5' },
              ranges: [{ start_line: 1, end_line: 9, content_hash: 'murmur3:9f2e8a1b' }],
            },
          ],
        },
      ],
    }),
  ],
  log: [
    [
      { e: 'author', author: { id: 'a', origin: 'ai', evidence: 'api', confidence: 1, tool: 'x' } },
      { e: 'file', path: 'a.py', lines: { s: '', a: [], l: [] } },
    ]
      .map((each) => JSON.stringify(each))
      .join('\n'),
  ],
  message: [
    'Change\n\nwhy\n\nCo-authored-by: Claude Opus 4.5 <noreply@anthropic.com>\nAssisted-by: Codex:gpt-5\nCo-authored-by: aider (gpt-4.1) <noreply@aider.chat>\n',
  ],
} as const;

const little = (count: bigint, width: number): string =>
  Array.from({ length: width }, (_, index) =>
    String.fromCharCode(Number((count >> BigInt(8 * index)) & 255n)),
  ).join('');
const header = '{"__metadata__":{"format":"pt"},"a":{"dtype":"F16","shape":[2,3],"data_offsets":[0,12]}}';
const ggufText = (text: string): string => little(BigInt(text.length), 8) + text;

/** The first bytes of model files, a character a byte. */
export const weights: Readonly<Record<string, string>> = {
  'a.safetensors': little(BigInt(header.length), 8) + header,
  'a.gguf': `GGUF${little(3n, 4)}${little(1n, 8)}${little(2n, 8)}${ggufText('general.architecture')}${little(8n, 4)}${ggufText('llama')}${ggufText('general.name')}${little(8n, 4)}${ggufText('a')}`,
  'a.onnx': '\x08\x07\x12\x07pytorch\x1a\x052.1.0:\x10\x0a\x01a\x12\x01b',
  'a.pt': 'PK\x03\x04\x00\x00\x08\x08archive/data.pkl\x80\x02}q\x00.',
  'a.pkl': '\x80\x04\x95\x10\x00\x00\x00\x00\x00\x00\x00\x8c\x08builtins\x94.',
  'a.h5': '\x89HDF\r\n\x1a\n\x00keras_version model_config',
  'a.keras': 'PK\x03\x04metadata.json',
  'a.tflite': '\x1c\x00\x00\x00TFL3\x14\x00',
  'a.mlmodel': '\x08\x05\x12\x00',
  'saved_model.pb': '\x08\x01\x12\x04x',
};

/** A text as bytes, a character each. */
export function asBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0) & 255);
}
