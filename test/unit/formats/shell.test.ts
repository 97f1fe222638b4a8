import assert from 'node:assert/strict';
import { found } from './support.ts';

const shell = (text: string): Promise<readonly string[]> => found('scripts/run.sh', text);

describe('shell scripts', () => {
  it('download from the hub', async () => {
    assert.deepEqual(
      await shell(
        [
          'hf download meta-llama/Llama-3.2-1B-Instruct --local-dir ./m',
          'huggingface-cli download --repo-type dataset --revision main org/data a.json',
          'hf download org/m --revision 0123456789012345678901234567890123456789',
          'hf download hf://datasets/org/data@v1.0/data/',
          'sudo -u me env A=1 hf download "gpt2"',
          'hf download --repo-type=space org/space',
          'hf download --unknown thing org/model',
          'hf upload org/model .',
        ].join('\n'),
      ),
      [
        'model huggingface/meta-llama/Llama-3.2-1B-Instruct <meta-llama/Llama-3.2-1B-Instruct>',
        'dataset huggingface/org/data@main [moving-revision] <org/data>',
        'model huggingface/org/m@0123456789012345678901234567890123456789 <org/m>',
        'dataset huggingface/org/data@v1.0 [moving-revision] <hf://datasets/org/data@v1.0/data/>',
        'model huggingface/gpt2 <"gpt2">',
      ],
    );
  });

  it('pull and run with Ollama, behind other programs too', async () => {
    assert.deepEqual(
      await shell(
        [
          'ollama pull llama3.2:3b && ollama run hf.co/org/name:Q4_K_M "hello"',
          'docker exec -it ollama ollama pull mistral',
          'kubectl exec -n ai deploy/ollama -- ollama pull qwen3',
          'docker compose exec ollama ollama pull phi4',
          'if ! ollama pull gemma3; then exit 1; fi',
          "bash -c 'ollama serve & sleep 5; ollama pull nomic-embed-text'",
          'ANSWER=$(ollama run deepseek-r1:8b "hi")',
          'nohup ollama run qwq >log 2>&1 &',
          'timeout -k 5 60 ollama pull tinyllama',
        ].join('\n'),
      ),
      [
        'model ollama/llama3.2:3b <llama3.2:3b>',
        'model huggingface/org/name <hf.co/org/name:Q4_K_M>',
        'model ollama/mistral <mistral>',
        'model ollama/qwen3 <qwen3>',
        'model ollama/phi4 <phi4>',
        'model ollama/gemma3 <gemma3>',
        'model ollama/nomic-embed-text <nomic-embed-text>',
        'model ollama/deepseek-r1:8b <deepseek-r1:8b>',
        'model ollama/qwq <qwq>',
        'model ollama/tinyllama <tinyllama>',
      ],
    );
  });

  it('are not mistaken where a command is only talked about', async () => {
    assert.deepEqual(
      await shell(
        [
          '# ollama pull llama3',
          'echo ollama pull llama3',
          'echo "run: ollama pull llama3"',
          'printf "%s" "hf download org/name"',
          'cat <<EOF',
          'ollama pull llama3',
          'EOF',
          "cat <<-'END' > readme",
          '  hf download org/name',
          '  END',
          'ollama list',
          'ollama serve',
          'ollama pull',
          'grep -r "vllm serve org/name" .',
          'hf download <repo_id>',
          'hf download your-org/your-model',
          'ollama pull {{ model }}',
          'my-ollama pull llama3',
          'model: openai/gpt-4o',
          'vllm serve --config config.yaml',
        ].join('\n'),
      ),
      ['model ollama/?{{ model }} unresolvable <{{ model }}>'],
    );
  });

  it('follow variables of the script', async () => {
    assert.deepEqual(
      await shell(
        [
          'MODEL=org/name',
          'export TAG="${TAG:-llama3}"',
          'SIZE=7b',
          'hf download "$MODEL" --revision "${REV:-main}"',
          'ollama pull $TAG:$SIZE',
          'ollama pull ${OTHER:-mistral}',
          'ollama pull "$1"',
          'for m in a b; do ollama pull $m; done',
          'for one in gemma3; do ollama pull $one; done',
          'X=a; X=b; ollama pull $X',
          'Y=$(cat name); ollama pull $Y',
        ].join('\n'),
      ),
      [
        'model huggingface/org/name@main same-file-constant [moving-revision] <"$MODEL">',
        'model ollama/llama3:7b env-default <$TAG:$SIZE>',
        'model ollama/mistral env-default <${OTHER:-mistral}>',
        'model ollama/?"$1" unresolvable <"$1">',
        'model ollama/{a,b} unresolvable <$m>',
        'model ollama/gemma3 same-file-constant <$one>',
        'model ollama/{a,b} unresolvable <$X>',
        'model ollama/?$Y unresolvable <$Y>',
      ],
    );
  });

  it('serve models', async () => {
    assert.deepEqual(
      await shell(
        [
          'vllm serve Qwen/Qwen3-8B --trust-remote-code \\',
          '  --port 8000',
          'python3 -m vllm.entrypoints.openai.api_server --port 1 \\',
          '  --model org/served --revision abc --tensor-parallel-size 2',
          'python -u -m sglang.launch_server --model-path org/sgl --port 3',
          'text-generation-launcher --model-id=bigscience/bloom-560m --num-shard 2',
          'llama-server -c 4096 -hf ggml-org/gemma-3-1b-it-GGUF:Q8_0',
          './build/bin/llama-cli -m models/7B/ggml-model-q4_0.gguf -p hi',
          'litellm --model gpt-4o --drop_params',
          'mlx_lm.server --model mlx-community/Qwen3-4B-4bit',
          'python -m spacy download en_core_web_sm',
          'uv run --with spacy spacy download de_core_news_sm',
          'docker model pull ai/smollm2:360M-Q4_K_M',
          'vllm serve /models/local',
        ].join('\n'),
      ),
      [
        'model huggingface/Qwen/Qwen3-8B [trust-remote-code] <Qwen/Qwen3-8B>',
        'model huggingface/org/served@abc [moving-revision] <org/served>',
        'model huggingface/org/sgl <org/sgl>',
        'model huggingface/bigscience/bloom-560m <--model-id=bigscience/bloom-560m>',
        'model huggingface/ggml-org/gemma-3-1b-it-GGUF <ggml-org/gemma-3-1b-it-GGUF:Q8_0>',
        'weights-file local-file/models/7B/ggml-model-q4_0.gguf <models/7B/ggml-model-q4_0.gguf>',
        'service openai/gpt-4o <gpt-4o>',
        'model huggingface/mlx-community/Qwen3-4B-4bit <mlx-community/Qwen3-4B-4bit>',
        'model other:spacy/en_core_web_sm <en_core_web_sm>',
        'model other:spacy/de_core_news_sm <de_core_news_sm>',
        'model other:docker/ai/smollm2:360M-Q4_K_M <ai/smollm2:360M-Q4_K_M>',
        'weights-file local-file//models/local </models/local>',
      ],
    );
  });

  it('run servers in containers', async () => {
    assert.deepEqual(
      await shell(
        [
          'docker run --gpus all -v ~/.cache:/root/.cache -p 8000:8000 --ipc=host \\',
          '  vllm/vllm-openai:v0.11.0 --model mistralai/Mistral-7B-v0.1',
          'docker run -e MODEL_ID=BAAI/bge-small-en -p 80:80 ghcr.io/huggingface/text-embeddings-inference:1.8',
          'docker run -it nvcr.io/nim/meta/llama-3.1-8b-instruct:1.3',
          'docker run -d -p 11434:11434 ollama/ollama',
          'docker run my/image --model org/name',
        ].join('\n'),
      ),
      [
        'model huggingface/mistralai/Mistral-7B-v0.1 <mistralai/Mistral-7B-v0.1>',
        'model huggingface/BAAI/bge-small-en <MODEL_ID=BAAI/bge-small-en>',
        'model nvidia/meta/llama-3.1-8b-instruct <nvcr.io/nim/meta/llama-3.1-8b-instruct:1.3>',
      ],
    );
  });

  it('download by address, clone, and ask services', async () => {
    assert.deepEqual(
      await shell(
        [
          'wget -O x https://huggingface.co/org/name/resolve/main/model.safetensors?download=true',
          'curl -L "https://huggingface.co/datasets/org/data/resolve/abcdef1/train.csv" -o t',
          'GIT_LFS_SKIP_SMUDGE=1 git clone --depth 1 https://huggingface.co/org/clone',
          'git clone https://user:hf_abcdefghijklmnop12345@huggingface.co/org/private.git',
          'git lfs clone https://huggingface.co/datasets/org/set',
          'git clone https://huggingface.co/spaces/org/space',
          'git clone https://github.com/org/repo',
          'wget https://example.com/yolov8n.pt',
          'wget https://example.com/data.csv',
          "curl https://api.openai.com/v1/chat/completions -H 'Content-Type: application/json' \\",
          `  -d '{"model": "gpt-4o-mini", "messages": []}'`,
          'curl http://localhost:8080/health',
        ].join('\n'),
      ),
      [
        'model huggingface/org/name@main [moving-revision] <https://huggingface.co/org/name/resolve/main/model.safetensors?download=true>',
        'dataset huggingface/org/data@abcdef1 <"https://huggingface.co/datasets/org/data/resolve/abcdef1/train.csv">',
        'model huggingface/org/clone <https://huggingface.co/org/clone>',
        'model huggingface/org/private <https://user:hf_abcdefghijklmnop12345@huggingface.co/org/private.git>',
        'dataset huggingface/org/set <https://huggingface.co/datasets/org/set>',
        'weights-file other:url/https://example.com/yolov8n.pt <https://example.com/yolov8n.pt>',
        'service openai/gpt-4o-mini <"gpt-4o-mini">',
      ],
    );
  });
});
