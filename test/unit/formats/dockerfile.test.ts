import assert from 'node:assert/strict';
import { found } from './support.ts';

const docker = (lines: readonly string[], path = 'Dockerfile'): Promise<readonly string[]> =>
  found(path, lines.join('\n'));

describe('Dockerfiles', () => {
  it('are known by their names', async () => {
    const text = 'FROM scratch\nRUN ollama pull llama3\n';
    for (const path of [
      'Dockerfile',
      'a/Dockerfile.dev',
      'Containerfile',
      'x/api.Dockerfile',
      'dockerfile-gpu',
    ])
      assert.equal((await found(path, text)).length, 1, path);
  });

  it('download in RUN, over several lines and with comments in between', async () => {
    assert.deepEqual(
      await docker([
        'FROM python:3.12',
        '# RUN hf download org/commented',
        'RUN pip install huggingface_hub && \\',
        '    # hf download org/also-commented',
        '',
        '    hf download \\',
        '      org/name --local-dir /m',
        'RUN --mount=type=cache,target=/root/.cache ["hf", "download", "org/exec"]',
        'ADD https://huggingface.co/org/file/resolve/main/a.gguf /m/a.gguf',
        'RUN <<EOF',
        'ollama serve &',
        'ollama pull llama3',
        'EOF',
        'RUN cat <<EOF > x.sh && chmod +x x.sh',
        'ollama pull written-only',
        'EOF',
      ]),
      [
        'model huggingface/org/name <org/name>',
        'model huggingface/org/exec <"org/exec">',
        'model huggingface/org/file@main [moving-revision] <https://huggingface.co/org/file/resolve/main/a.gguf>',
        'model ollama/llama3 <llama3>',
      ],
    );
  });

  it('fill in what ARG and ENV set', async () => {
    assert.deepEqual(
      await docker([
        'ARG BASE=ollama/ollama',
        'FROM ${BASE}',
        'ARG MODEL=llama3',
        'ARG NONE',
        'ENV TAG="8b" EMBEDDER=nomic-embed-text',
        'RUN ollama pull ${MODEL}:$TAG',
        'RUN ollama pull $NONE; ollama pull $EMBEDDER',
        'FROM alpine',
        'RUN ollama pull $MODEL',
      ]),
      [
        'model ollama/llama3:8b env-default <${MODEL}:$TAG>',
        'model ollama/?$NONE unresolvable <$NONE>',
        'model ollama/nomic-embed-text same-file-constant <$EMBEDDER>',
        'model ollama/?$MODEL unresolvable <$MODEL>',
      ],
    );
  });

  it('serve with the program of their image', async () => {
    assert.deepEqual(
      await docker(['FROM vllm/vllm-openai:latest', 'CMD ["--model", "org/name", "--port", "1"]']),
      ['model huggingface/org/name <"org/name">'],
    );
    assert.deepEqual(
      await docker([
        'FROM ghcr.io/huggingface/text-generation-inference:3',
        'ENV MODEL_ID=org/tgi REVISION=main',
      ]),
      ['model huggingface/org/tgi@main [moving-revision] <MODEL_ID=org/tgi>'],
    );
    assert.deepEqual(await docker(['FROM nvcr.io/nim/meta/llama3-8b-instruct:1.0.0']), [
      'model nvidia/meta/llama3-8b-instruct <nvcr.io/nim/meta/llama3-8b-instruct:1.0.0>',
    ]);
    assert.deepEqual(
      await docker([
        'FROM python AS base',
        'ENTRYPOINT ["python", "-m", "vllm.entrypoints.openai.api_server"]',
        'FROM base',
        'CMD ["--model", "org/name"]',
      ]),
      ['model huggingface/org/name <"org/name">'],
    );
    assert.deepEqual(
      await docker([
        'FROM ollama/ollama',
        'CMD ["sh", "-c", "ollama serve & sleep 5 && ollama pull llama3 && \\"x\\""]',
      ]),
      ['model ollama/llama3 <llama3>'],
    );
  });

  it('name nothing by variables of images that are not known', async () => {
    assert.deepEqual(
      await docker([
        'FROM python',
        'ENV MODEL_ID=org/name',
        'LABEL model="gpt-4o"',
        'CMD ["--model", "org/name"]',
      ]),
      [],
    );
  });
});

describe('Makefiles', () => {
  it('run commands in recipes, with their variables', async () => {
    assert.deepEqual(
      await found(
        'Makefile',
        [
          'MODEL ?= llama3',
          'REPO := org/name # the base',
          'LOOP = $(LOOP)x',
          'pull: deps ; ollama pull one-line',
          'all:',
          '\t@ollama pull $(MODEL)',
          '\t-hf download ${REPO} \\',
          '\t  --local-dir m',
          '\tfor m in a; do ollama pull $$m; done',
          '\tollama pull $(shell cat name)',
          '\tollama pull $(LOOP)',
          '\t@echo "ollama pull talked-about"',
          '# \tollama pull commented',
        ].join('\n'),
      ),
      [
        'model ollama/one-line <one-line>',
        'model ollama/llama3 env-default <$(MODEL)>',
        'model huggingface/org/name same-file-constant <${REPO}>',
        'model ollama/a same-file-constant <$$m>',
        'model ollama/?$(shell cat name) unresolvable <$(shell cat name)>',
        'model ollama/?$(LOOP) unresolvable <$(LOOP)>',
      ],
    );
  });
});
