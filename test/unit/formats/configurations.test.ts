import assert from 'node:assert/strict';
import { found } from './support.ts';

interface Case {
  readonly path: string;
  readonly lines: readonly string[];
  readonly found: readonly string[];
}

const cases: Readonly<Record<string, readonly Case[]>> = {
  LiteLLM: [
    {
      path: 'litellm_config.yaml',
      lines: [
        'model_list:',
        '  - model_name: gpt-4o',
        '    litellm_params:',
        '      model: azure/my-deployment # the id',
        '  - model_name: local',
        '    litellm_params:',
        '      model: openai/llama',
        '      api_base: http://localhost:11434/v1',
        '  - model_name: env',
        '    litellm_params: { model: os.environ/MODEL }',
        '  - model_name: claude',
        '    litellm_params: { model: "anthropic/claude-sonnet-4" }',
      ],
      found: [
        'service azure/azure/my-deployment config-file <azure/my-deployment>',
        'service ollama/openai/llama config-file <openai/llama>',
        'service anthropic/anthropic/claude-sonnet-4 config-file <"anthropic/claude-sonnet-4">',
      ],
    },
    { path: 'config.yaml', lines: ['model: openai/gpt-4o', 'model_list: [{ model: x }]'], found: [] },
    { path: 'other.yaml', lines: ['model_list: [{ litellm_params: { model: openai/a } }]'], found: [] },
  ],
  promptfoo: [
    {
      path: 'evals/promptfooconfig.yaml',
      lines: [
        'providers:',
        '  - openai:gpt-4o-mini',
        '  - id: anthropic:messages:claude-sonnet-4',
        '  - file://custom.py',
        '  - python:x.py',
        '  - ollama:chat:llama3.2:1b',
        'targets: [azure:chat:deployment]',
      ],
      found: [
        'service openai/gpt-4o-mini config-file <openai:gpt-4o-mini>',
        'service anthropic/claude-sonnet-4 config-file <anthropic:messages:claude-sonnet-4>',
        'model ollama/llama3.2:1b config-file <ollama:chat:llama3.2:1b>',
        'service azure/deployment config-file <azure:chat:deployment>',
      ],
    },
  ],
  CrewAI: [
    {
      path: 'src/config/agents.yaml',
      lines: [
        'a: { role: r, goal: g, backstory: b, llm: openai/gpt-4o }',
        'b: { role: r, goal: g, backstory: b, llm: my_llm }',
        'c: { llm: openai/gpt-4o }',
      ],
      found: ['service openai/openai/gpt-4o config-file <openai/gpt-4o>'],
    },
  ],
  Axolotl: [
    {
      path: 'examples/qlora.yml',
      lines: [
        'base_model: NousResearch/Llama-3.2-1B',
        'revision_of_model: main',
        'trust_remote_code: true',
        'datasets:',
        '  - path: tatsu-lab/alpaca',
        '  - path: data/train.jsonl',
        '  - { path: org/files, ds_type: json }',
      ],
      found: [
        'model huggingface/NousResearch/Llama-3.2-1B@main config-file [moving-revision,trust-remote-code] <NousResearch/Llama-3.2-1B>',
        'dataset huggingface/tatsu-lab/alpaca config-file <tatsu-lab/alpaca>',
      ],
    },
    { path: 'train.yaml', lines: ['base_model: resnet50', 'epochs: 3'], found: [] },
  ],
  'LLaMA-Factory, TRL and mergekit': [
    {
      path: 'train/llama3_lora_sft.yaml',
      lines: [
        'model_name_or_path: meta-llama/Meta-Llama-3-8B',
        'stage: sft',
        'finetuning_type: lora',
        'dataset: identity',
      ],
      found: ['model huggingface/meta-llama/Meta-Llama-3-8B config-file <meta-llama/Meta-Llama-3-8B>'],
    },
    {
      path: 'sft.yaml',
      lines: ['model_name_or_path: Qwen/Qwen2.5-0.5B', 'dataset_name: stanfordnlp/imdb'],
      found: [
        'model huggingface/Qwen/Qwen2.5-0.5B config-file <Qwen/Qwen2.5-0.5B>',
        'dataset huggingface/stanfordnlp/imdb config-file <stanfordnlp/imdb>',
      ],
    },
    {
      path: 'mergekit_config.yml',
      lines: [
        'merge_method: slerp',
        'base_model: org/a',
        'slices:',
        '  - sources:',
        '      - { model: org/b, layer_range: [0, 32] }',
      ],
      found: ['model huggingface/org/a config-file <org/a>', 'model huggingface/org/b config-file <org/b>'],
    },
    { path: 'train.yaml', lines: ['model_name_or_path: a/b'], found: [] },
  ],
  Modelfile: [
    {
      path: 'Modelfile',
      lines: [
        '# FROM commented',
        'FROM llama3.2:1b',
        'SYSTEM """',
        'FROM inside',
        '"""',
        'ADAPTER ./lora.gguf',
      ],
      found: [
        'model ollama/llama3.2:1b config-file <llama3.2:1b>',
        'weights-file local-file/./lora.gguf config-file <./lora.gguf>',
      ],
    },
    {
      path: 'a.Modelfile',
      lines: ['FROM ./model.Q4_K_M.gguf'],
      found: ['weights-file local-file/./model.Q4_K_M.gguf config-file <./model.Q4_K_M.gguf>'],
    },
  ],
  Prompty: [
    {
      path: 'chat.prompty',
      lines: [
        '---',
        'name: x',
        'model:',
        '  api: chat',
        '  configuration:',
        '    type: azure_openai',
        '    azure_deployment: gpt-4o',
        '---',
        'system:',
        'model: gpt-3',
      ],
      found: ['service azure/gpt-4o config-file <gpt-4o>'],
    },
    {
      path: 'env.prompty',
      lines: ['---', 'model:', '  configuration:', '    type: openai', '    model: ${env:MODEL}', '---', ''],
      found: ['service openai/?${env:MODEL} unresolvable <${env:MODEL}>'],
    },
  ],
  BAML: [
    {
      path: 'baml_src/clients.baml',
      lines: [
        '// client<llm> No { provider openai options { model "x" } }',
        'client<llm> A {',
        '  provider openai',
        '  retry_policy R',
        '  options {',
        '    model "gpt-4o"',
        '    api_key env.OPENAI_API_KEY',
        '  }',
        '}',
        'client<llm> B { provider fallback options { strategy [A] } }',
        'client<llm> C { provider google-ai options { model env.MODEL } }',
        'function F(a: string) -> string {',
        '  client "anthropic/claude-sonnet-4"',
        '  prompt #" client "openai/none" "#',
        '}',
      ],
      found: [
        'service openai/gpt-4o config-file <"gpt-4o">',
        'service anthropic/claude-sonnet-4 config-file <"anthropic/claude-sonnet-4">',
      ],
    },
  ],
  'Spring AI': [
    {
      path: 'src/main/resources/application.yml',
      lines: [
        'spring:',
        '  application: { name: x }',
        '  ai:',
        '    ollama:',
        '      chat:',
        '        options: { model: "${OLLAMA_MODEL:llama3.2}", temperature: 0.1 }',
        '      embedding: { options: { model: nomic-embed-text } }',
        '    vectorstore: { model: none }',
        'model: none',
      ],
      found: [
        'service ollama/llama3.2 env-default <"${OLLAMA_MODEL:llama3.2}">',
        'service ollama/nomic-embed-text config-file <nomic-embed-text>',
      ],
    },
    {
      path: 'application-dev.properties',
      lines: [
        '#spring.ai.openai.chat.options.model=commented',
        'spring.ai.openai.chat.options.model = gpt-4o',
        'spring.ai.azure.openai.chat.options.deployment-name=dep',
        'my.model=x',
      ],
      found: ['service openai/gpt-4o config-file <gpt-4o>', 'service azure/dep config-file <dep>'],
    },
  ],
  PEFT: [
    {
      path: 'out/adapter_config.json',
      lines: ['{', '  "peft_type": "LORA",', '  "base_model_name_or_path": "org/base"', '}'],
      found: ['model huggingface/org/base config-file <"org/base">'],
    },
  ],
};

describe('configurations', () => {
  for (const [name, each] of Object.entries(cases)) {
    it(`of ${name} name their models`, async () => {
      for (const { path, lines, found: expected } of each)
        assert.deepEqual(await found(path, lines.join('\n')), expected, path);
    });
  }

  it('of any other name are not read, and a key alone says nothing', async () => {
    for (const path of ['settings.yaml', '.env', 'values.yaml', 'config.json', 'mkdocs.yml'])
      assert.deepEqual(await found(path, 'model: openai/gpt-4o\nOPENAI_MODEL=gpt-4o\n'), [], path);
  });
});
