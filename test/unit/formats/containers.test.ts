import assert from 'node:assert/strict';
import { found } from './support.ts';

const text = (lines: readonly string[]): string => lines.join('\n');

describe('Compose files', () => {
  const compose = (lines: readonly string[]): Promise<readonly string[]> =>
    found('compose.yaml', text(lines));

  it('are known by their names', async () => {
    const lines = text(['models:', '  llm:', '    model: ai/smollm2']);
    for (const path of ['compose.yml', 'a/docker-compose.prod.yaml', 'compose.override.yaml'])
      assert.equal((await found(path, lines)).length, 1, path);
    assert.deepEqual(await found('decompose.yaml', lines), []);
  });

  it('name models of Docker Model Runner', async () => {
    assert.deepEqual(
      await compose([
        'services:',
        '  app:',
        '    image: my-app',
        '    models: [llm]',
        '  ai:',
        '    provider:',
        '      type: model',
        '      options: { model: ai/gemma3 }',
        '  db:',
        '    provider: { type: cloud, options: { model: x } }',
        'models:',
        '  llm:',
        '    model: ai/smollm2:360M # the small one',
        '  other:',
        '    model: ${MODEL:-ai/qwen3}',
        '  unknown:',
        '    model: "${MODEL}"',
      ]),
      [
        'model other:docker/ai/gemma3 config-file <ai/gemma3>',
        'model other:docker/ai/smollm2:360M config-file <ai/smollm2:360M>',
        'model other:docker/ai/qwen3 env-default <${MODEL:-ai/qwen3}>',
        'model other:docker/?"${MODEL}" unresolvable <"${MODEL}">',
      ],
    );
  });

  it('run servers', async () => {
    assert.deepEqual(
      await compose([
        'x-vllm: &vllm',
        '  image: vllm/vllm-openai:latest',
        'services:',
        '  a:',
        '    <<: *vllm',
        '    command: --model org/plain --port 8000',
        '  b:',
        '    image: vllm/vllm-openai',
        '    command:',
        '      - --port',
        '      - "8000"',
        '      - --model',
        '      - ${MODEL:-org/default}',
        '  c:',
        '    image: vllm/vllm-openai',
        '    command: >',
        '      --model org/folded',
        '      --revision main',
        '  d:',
        '    image: ghcr.io/huggingface/text-generation-inference:3.0',
        '    environment:',
        '      - MODEL_ID=org/tgi',
        '  e:',
        '    image: ghcr.io/huggingface/text-embeddings-inference:cpu-1.8',
        '    environment: { MODEL_ID: org/tei }',
        '  f:',
        '    image: ollama/ollama',
        '    entrypoint: ["/bin/sh", "-c", "ollama serve & sleep 3; ollama pull llama3.2; wait"]',
        '  g:',
        '    image: ollama/ollama',
        '    command: |',
        '      sh -c "ollama serve &',
        '      ollama pull mistral"',
        '  h:',
        '    image: my/app',
        '    environment: { MODEL_ID: org/none, OPENAI_MODEL: gpt-4o }',
        '    command: ["--model", "org/none"]',
        '  # i: { image: vllm/vllm-openai, command: --model org/commented }',
      ]),
      [
        'model huggingface/org/plain <org/plain>',
        'model huggingface/org/default env-default <${MODEL:-org/default}>',
        'model huggingface/org/folded@main [moving-revision] <org/folded>',
        'model huggingface/org/tgi <MODEL_ID=org/tgi>',
        'model huggingface/org/tei <org/tei>',
        'model ollama/llama3.2 <llama3.2>',
        'model ollama/mistral <mistral>',
      ],
    );
  });

  it('that are broken name nothing', async () => {
    assert.deepEqual(await compose(['models:', '  llm: { model: ai/smollm2', '  b: c']), []);
  });
});

describe('Kubernetes manifests', () => {
  const manifest = (lines: readonly string[]): Promise<readonly string[]> =>
    found('k8s/app.yaml', text(lines));

  it('run servers in pods', async () => {
    assert.deepEqual(
      await manifest([
        'apiVersion: apps/v1',
        'kind: Deployment',
        'spec:',
        '  template:',
        '    spec:',
        '      initContainers:',
        '        - image: python',
        '          command: [hf, download, org/init]',
        '      containers:',
        '        - image: vllm/vllm-openai:v0.11.0',
        '          args: ["--model", "$(MODEL)", "--trust-remote-code"]',
        '          env:',
        '            - name: MODEL',
        '              value: org/env',
        '        - image: ollama/ollama',
        '          command: ["sh", "-c"]',
        '          args:',
        '            - |',
        '              ollama serve &',
        '              ollama pull qwen3:4b',
        '        - image: my/app',
        '          args: [--model, gpt-4o]',
        '---',
        'model: org/none',
      ]),
      [
        'model huggingface/org/init <org/init>',
        'model huggingface/org/env same-file-constant [trust-remote-code] <"$(MODEL)">',
        'model ollama/qwen3:4b <qwen3:4b>',
      ],
    );
  });

  it('serve with KServe, KubeAI and KAITO', async () => {
    const predictor = (lines: readonly string[]): string[] => [
      'apiVersion: serving.kserve.io/v1beta1',
      'kind: InferenceService',
      'spec:',
      '  predictor:',
      '    model:',
      ...lines.map((line) => `      ${line}`),
      '---',
    ];
    assert.deepEqual(
      await manifest([
        ...predictor(['storageUri: hf://org/name:0123456789012345678901234567890123456789']),
        ...predictor(['storageUri: "gs://bucket/models/sklearn"']),
        ...predictor(['modelFormat: { name: huggingface }', 'args: [--model_name=x, --model_id=org/args]']),
        ...predictor(['modelFormat: { name: sklearn }', 'args: [--model_id=org/none]']),
        ...predictor(['storageUri: "{{ .Values.uri }}"']),
        'apiVersion: kubeai.org/v1',
        'kind: Model',
        'spec: { url: "ollama://gemma2:2b" }',
        '---',
        'apiVersion: kaito.sh/v1beta1',
        'kind: Workspace',
        'inference: { preset: { name: phi-4-mini-instruct } }',
      ]),
      [
        'model huggingface/org/name@0123456789012345678901234567890123456789 config-file <hf://org/name:0123456789012345678901234567890123456789>',
        'model unknown/gs://bucket/models/sklearn config-file <"gs://bucket/models/sklearn">',
        'model huggingface/org/args <--model_id=org/args>',
        'model ollama/gemma2:2b config-file <"ollama://gemma2:2b">',
        'model other:kaito/phi-4-mini-instruct config-file <phi-4-mini-instruct>',
      ],
    );
  });
});

describe('GitHub workflows', () => {
  const workflow = (lines: readonly string[]): Promise<readonly string[]> =>
    found(
      '.github/workflows/ci.yml',
      text(['jobs:', '  build:', '    steps:', ...lines.map((line) => `      ${line}`)]),
    );

  it('run actions that ask a model', async () => {
    assert.deepEqual(
      await workflow([
        '- uses: actions/checkout@v4',
        '- uses: actions/ai-inference@v1',
        '  with:',
        '    model: openai/gpt-4o-mini',
        '- uses: anthropics/claude-code-action@v1',
        '  with:',
        '    claude_args: |',
        '      --max-turns 5',
        '      --model claude-opus-4-1',
        '- uses: anthropics/claude-code-action@beta',
        '  with: { model: us.anthropic.claude-sonnet-4, use_bedrock: "true" }',
        '- uses: openai/codex-action@v1',
        '- uses: google-github-actions/run-gemini-cli@v0',
        "  with: { gemini_model: '${{ vars.GEMINI_MODEL }}' }",
        '- uses: my/action@v1',
        '  with: { model: gpt-4o }',
      ]),
      [
        'service github/openai/gpt-4o-mini <openai/gpt-4o-mini>',
        'assistant anthropic/claude-code config-file <anthropics/claude-code-action@v1>',
        'service anthropic/claude-opus-4-1 <claude-opus-4-1>',
        'assistant anthropic/claude-code config-file <anthropics/claude-code-action@beta>',
        'service bedrock/us.anthropic.claude-sonnet-4 <us.anthropic.claude-sonnet-4>',
        'assistant openai/codex config-file <openai/codex-action@v1>',
        'service openai/? unresolvable <openai/codex-action@v1>',
        'assistant google/gemini-cli config-file <google-github-actions/run-gemini-cli@v0>',
        "service google/?'${{ vars.GEMINI_MODEL }}' unresolvable <'${{ vars.GEMINI_MODEL }}'>",
      ],
    );
  });

  it('run commands', async () => {
    assert.deepEqual(
      await workflow([
        '- run: ollama pull llama3',
        '- env: { MODEL: org/name }',
        '  run: |',
        '    # ollama pull commented',
        '    pip install huggingface_hub',
        '    hf download ${{ env.MODEL }} --revision ${{ inputs.rev }}',
        '    hf download "$MODEL"',
        '- shell: python',
        '  run: ollama pull python',
      ]),
      [
        'model ollama/llama3 <llama3>',
        'model huggingface/org/name same-file-constant <${{ env.MODEL }}>',
        'model huggingface/org/name same-file-constant <"$MODEL">',
      ],
    );
  });

  it('are silenced by a comment above the command', async () => {
    const { analyzeFormatFile } = await import('./support.ts');
    const { ignores } = await analyzeFormatFile(
      '.github/workflows/a.yml',
      '# shadowlight-ignore model-unreviewed: for tests only\njobs: {}\n',
    );
    assert.deepEqual(ignores, [
      { rules: ['model-unreviewed'], reason: 'for tests only', line: 0, isAlone: true },
    ]);
  });
});
