import assert from 'node:assert/strict';
import fc from 'fast-check';
import { looksLikeCredential, maskSecrets } from '../../../src/core/common/mask.ts';

// Put together here so that no scanner takes the tests for a leak.
const tail = 'aB3dE5fG7hJ9kL1mN3pQ5rS7';
const keys: Readonly<Record<string, string>> = {
  OpenAI: `sk-${tail}`,
  'OpenAI project': `sk-proj-${tail}_${tail}`,
  'OpenAI service account': `sk-svcacct-${tail}`,
  Anthropic: `sk-ant-api03-${tail}-${tail}`,
  OpenRouter: `sk-or-v1-${'0a1b2c3d'.repeat(8)}`,
  DeepSeek: `sk-${'0a1b2c3d'.repeat(4)}`,
  'Hugging Face': `hf_${tail}`,
  Groq: `gsk_${tail}`,
  Google: `AIza${tail}${tail}`.slice(0, 39),
  GitHub: `ghp_${tail}${tail}`,
  'GitHub fine-grained': `github_pat_${tail}_${tail}`,
  GitLab: `glpat-${tail}`,
  Slack: `xoxb-${'123456789012'}-${tail}`,
  AWS: `AKIA${'ABCDEFGH12345678'}`,
  Replicate: `r8_${tail}`,
  Perplexity: `pplx-${tail}`,
  NVIDIA: `nvapi-${tail}`,
  xAI: `xai-${tail}`,
  Stripe: `sk_live_${tail}`,
  LangSmith: `lsv2_pt_${tail}_0a1b2c3d4e`,
  'JSON web token': `eyJ${tail}.eyJ${tail}.${tail}`,
};

describe('maskSecrets', () => {
  for (const [vendor, key] of Object.entries(keys)) {
    it(`hides a key of ${vendor}, wherever it stands`, () => {
      for (const text of [
        key,
        `"${key}"`,
        `client = Client("${key}")`,
        `x=${key};`,
        `(${key})`,
        `a ${key} b`,
      ]) {
        const masked = maskSecrets(text);
        assert.ok(!masked.includes(key.slice(-8)), masked);
        assert.ok(masked.includes('•••'), masked);
      }
    });
  }

  const hidden: readonly (readonly [text: string, expected: string])[] = [
    ['https://user:hunter22@example.org/x', 'https://•••@example.org/x'],
    ['postgres+psycopg://u:p%40ss@db:5432/x', 'postgres+psycopg://•••@db:5432/x'],
    ['git+https://token@github.com/a/b', 'git+https://•••@github.com/a/b'],
    ['api_key="abcdef123456"', 'api_key="•••"'],
    ["apiKey: 'abcdef123456'", "apiKey: '•••'"],
    ['"api-key": "abcdef123456"', '"api-key": "•••"'],
    ['OPENAI_API_KEY=abcdef123456', 'OPENAI_API_KEY=•••'],
    ['password = "correct horse"', 'password = "•••"'],
    ['client_secret => "abcdef123456"', 'client_secret => "•••"'],
    ['Authorization: Bearer abcdef123456', 'Authorization: Bearer •••'],
    ['"Authorization": "Bearer abcdef123456"', '"Authorization": "Bearer •••"'],
    ['headers={"authorization": "Basic dXNlcjpwYXNz"}', 'headers={"authorization": "Basic •••"}'],
    ['"x-api-key": "abcdef123456"', '"x-api-key": "•••"'],
    ['https://example.org/x?key=1&token=abcdef123456&y=2', 'https://example.org/x?key=1&token=•••&y=2'],
    ['https://example.org/x?api_key=abcdef123456', 'https://example.org/x?api_key=•••'],
  ];
  for (const [text, expected] of hidden) {
    it(`hides what stands in ${text}`, () => assert.equal(maskSecrets(text), expected));
  }

  const kept: readonly string[] = [
    'gpt-4.1',
    'gpt-4o-mini-2024-07-18',
    'ft:gpt-4o-mini-2024-07-18:acme:bot:9aBcDeFg',
    'claude-sonnet-4-20250514',
    'anthropic.claude-3-5-sonnet-20241022-v2:0',
    'meta-llama/Llama-3.1-8B-Instruct',
    'sentence-transformers/all-MiniLM-L6-v2',
    'accounts/fireworks/models/llama-v3p1-405b-instruct',
    'sk-learn',
    'sk-learn-contrib',
    'from sk-learn-extra-things import x',
    'scikit-learn',
    'task-classification-model',
    'risk-assessment-model-v2',
    'hf_hub_download(repo_id="a/b")',
    'HF_TOKEN',
    'r8_model',
    '3f2504e0-4f89-11d3-9a0c-0305e82c3301',
    '8f5e1d2c3b4a5968778695a4b3c2d1e0f9a8b7c6',
    'https://example.org/a@b',
    'https://example.org:8080/x?q=user@example.org',
    'someone@example.org',
    'api_key=os.environ["OPENAI_API_KEY"]',
    'apiKey: process.env.OPENAI_API_KEY',
    'api_key = os.getenv("KEY", None)',
    'api_key=settings.openai_key',
    'api_key=get_key()',
    'api_key="YOUR_API_KEY"',
    'api_key="<your key>"',
    'api_key="${OPENAI_API_KEY}"',
    'token=None',
    'max_tokens=100000',
    'max_completion_tokens: 1000000',
    'pad_token = tokenizer.eos_token',
    'tokenizer = AutoTokenizer.from_pretrained("bert-base-uncased")',
    'def f(token: str, password: Optional[str] = None): pass',
  ];
  for (const text of kept) {
    it(`leaves ${text} alone`, () => assert.equal(maskSecrets(text), text));
  }

  it('says of what it has masked the same again', () => {
    const piece = fc.constantFrom(
      ...Object.values(keys),
      ...hidden.map(([text]) => text),
      ...kept,
      '"',
      "'",
      '=',
      ': ',
      ' ',
      '\n',
      '@',
      '://',
      'token',
      'Bearer ',
      '•••',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 8 }), (pieces) => {
        const once = maskSecrets(pieces.join(''));
        assert.equal(maskSecrets(once), once);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes no longer than its length asks for', () => {
    for (const text of [
      'a'.repeat(200_000),
      'a://'.repeat(50_000),
      'token="'.repeat(30_000),
      '-'.repeat(200_000),
    ]) {
      maskSecrets(text);
    }
  });
});

describe('looksLikeCredential', () => {
  it('knows keys', () => {
    for (const [vendor, key] of Object.entries(keys)) assert.ok(looksLikeCredential(key), vendor);
  });

  it('knows keys in headers', () => {
    assert.ok(looksLikeCredential(`Bearer sk-${tail}`));
    assert.ok(!looksLikeCredential('Bearer YOUR_API_KEY_1234567890'));
    assert.ok(!looksLikeCredential('Bearer token for 12 users at once'));
  });

  it('does not take placeholders for keys', () => {
    const placeholders = [
      '',
      'ollama',
      'not-needed',
      'EMPTY',
      'lm-studio',
      'sk-no-key-required',
      'sk-1234',
      'YOUR_API_KEY',
      'api_key',
      'none',
      'fake-key-for-tests-12345',
      'sk-...',
      'sk-your-key-here-1234567890',
      'YOUR_API_KEY_1234567890',
      'your-openai-api-key-1',
      '<insert your key 12345>',
      'test-key-1234567890123',
      'sk-xxxxxxxxxxxxxxxxxxxx1',
      '${OPENAI_API_KEY_123456}',
      'os.environ["OPENAI_1"]',
      'REPLACE_ME_1234567890123',
      'a sentence with 1 number in it',
    ];
    for (const value of placeholders) assert.ok(!looksLikeCredential(value), value);
  });

  it('takes work in proportion for runs that look like the beginning of a token', () => {
    // Read to the end from each of its beginnings, this would take minutes.
    const run = '-eyJ'.repeat(200_000);
    assert.equal(maskSecrets(run), run);
  });
});
