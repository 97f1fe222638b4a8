import assert from 'node:assert/strict';
import { InProcessAnalyzer } from '../../../src/core/analysis/inProcessAnalyzer.ts';
import { Catalogue } from '../../../src/core/catalogue/catalogue.ts';
import { sdks } from '../../../src/core/catalogue/sdks/index.generated.ts';
import { neverCancelled } from '../../../src/core/common/cancellation.ts';
import { grammarFiles, realScheduler } from '../support/host.ts';

const hub = 'from transformers import AutoModelForCausalLM\n';
const nim = 'from openai import OpenAI\nOpenAI(base_url="https://integrate.api.nvidia.com/v1")';

/** What people speak of, in the words their code uses: category, name and provider of what must be found. */
const systems: readonly (readonly [title: string, code: string, found: readonly string[]])[] = [
  [
    'Qwen3.5',
    `${hub}AutoModelForCausalLM.from_pretrained("Qwen/Qwen3.5-9B")`,
    ['model Qwen/Qwen3.5-9B huggingface'],
  ],
  [
    'Olmo Hybrid',
    `${hub}AutoModelForCausalLM.from_pretrained("allenai/Olmo-Hybrid-7B")`,
    ['model allenai/Olmo-Hybrid-7B huggingface'],
  ],
  [
    'Mistral Small 4, of 119 billion parameters',
    'from vllm import LLM\nLLM(model="mistralai/Mistral-Small-4-119B-2603", tokenizer_mode="mistral")',
    ['model mistralai/Mistral-Small-4-119B-2603 huggingface'],
  ],
  [
    'the same at NVIDIA',
    `${nim}.chat.completions.create(model="mistralai/mistral-small-4-119b-2603", messages=[])`,
    ['service mistralai/mistral-small-4-119b-2603 nvidia'],
  ],
  [
    'LeRobot datasets and policies',
    'from lerobot.datasets.lerobot_dataset import LeRobotDataset\n' +
      'from lerobot.policies.act.modeling_act import ACTPolicy\n' +
      'LeRobotDataset("lerobot/svla_so101_pickplace")\nACTPolicy.from_pretrained("lerobot/act_aloha_sim_transfer_cube_human")',
    [
      'dataset lerobot/svla_so101_pickplace huggingface',
      'model lerobot/act_aloha_sim_transfer_cube_human huggingface',
    ],
  ],
  [
    'OpenHands',
    'from openhands.sdk import LLM\nLLM(model="anthropic/claude-sonnet-4-5-20250929", usage_id="agent")',
    ['service anthropic/claude-sonnet-4-5-20250929 anthropic'],
  ],
  [
    'NVIDIA NeMo',
    'import nemo.collections.asr as nemo_asr\nnemo_asr.models.ASRModel.from_pretrained("nvidia/parakeet-tdt-0.6b-v3")',
    ['model nvidia/parakeet-tdt-0.6b-v3 nvidia'],
  ],
  [
    'NVIDIA NIM from LangChain',
    'from langchain_nvidia_ai_endpoints import ChatNVIDIA\nChatNVIDIA(model="nvidia/llama-3.3-nemotron-super-49b-v1")',
    ['service nvidia/llama-3.3-nemotron-super-49b-v1 nvidia'],
  ],
];

describe('systems that people speak of', () => {
  for (const [title, code, expected] of systems) {
    it(title, async () => {
      const onError = (_where: string, error: unknown): void => {
        throw error;
      };
      const ports = { grammars: grammarFiles, scheduler: realScheduler, onError };
      const analyzer = new InProcessAnalyzer(ports, new Catalogue(sdks));
      try {
        const { models } = await analyzer.analyzeFile('a.py', `${code}\n`, neverCancelled);
        const found = models.map(({ category, name, provider }) => `${category} ${name ?? '-'} ${provider}`);
        assert.deepEqual(found, expected);
      } finally {
        await analyzer.dispose();
      }
    });
  }
});
