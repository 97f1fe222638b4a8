import assert from 'node:assert/strict';
import { judge } from './project.ts';
import { check, need } from './pythonCases.ts';

describe('Python: distributions', () => {
  const pairs: readonly (readonly [string, string])[] = [
    ['yaml', 'pyyaml'],
    ['cv2', 'opencv-contrib-python-headless'],
    ['sklearn.linear_model', 'scikit_learn'],
    ['PIL.Image', 'pillow'],
    ['bs4', 'BeautifulSoup4'],
    ['dotenv', 'python-dotenv[cli]'],
    ['jwt', 'PyJWT'],
    ['Crypto.Cipher', 'pycryptodome'],
    ['fitz', 'PyMuPDF'],
    ['faiss', 'faiss-gpu'],
    ['psycopg2', 'psycopg2-binary'],
    ['tensorflow.keras', 'tensorflow-cpu'],
    ['google.cloud.storage', 'google-cloud-storage'],
    ['google.cloud.vision_v1', 'google-cloud-vision'],
    ['google.cloud.secretmanager', 'google-cloud-secret-manager'],
    ['google.protobuf.message', 'protobuf'],
    ['google.generativeai', 'google-generativeai'],
    ['google.genai.types', 'google-genai'],
    ['azure.storage.blob', 'azure-storage-blob'],
    ['azure.identity.aio', 'azure-identity'],
    ['ruamel.yaml', 'ruamel.yaml'],
    ['strawberry.fastapi', 'strawberry-graphql'],
    ['absl.flags', 'absl-py'],
    ['zope.interface', 'zope.interface'],
    ['mpl_toolkits.mplot3d', 'matplotlib'],
    ['mpl_toolkits.basemap', 'basemap'],
    ['pkg_resources', 'setuptools'],
    ['_pytest.monkeypatch', 'pytest'],
    ['llama_index.core', 'llama-index'],
    ['llama_index.core.schema', 'llama-index-core'],
    ['llama_index.llms.ollama', 'llama-index-llms-ollama'],
    ['llama_index', 'llama-index'],
    ['langchain_google_genai', 'langchain-google-genai'],
    ['opentelemetry.trace', 'opentelemetry-api'],
    ['opentelemetry.sdk.trace', 'opentelemetry-sdk'],
    ['opentelemetry.instrumentation.fastapi', 'opentelemetry-instrumentation-fastapi'],
    ['airflow.providers.google.cloud', 'apache-airflow-providers-google'],
    ['airflow.models', 'apache-airflow'],
    ['sentence_transformers', 'Sentence_Transformers'],
    ['win32com.client', 'pywin32'],
    ['anything_new', 'anything.new'],
    ['team.tools', 'team-tools'],
  ];
  for (const [module, line] of pairs) {
    it(`clears ${module} by ${line}`, () => {
      const { verdict, manifest, distribution } = judge('pypi', {
        files: need(line),
        module,
        file: 'main.py',
      });
      assert.deepEqual([verdict, manifest], ['declared', 'requirements.txt']);
      assert.equal(distribution, line.replace(/\[.*/, ''));
    });
    it(`misses ${module} when only others are declared`, () => {
      const { verdict } = judge('pypi', { files: need('something-else'), module, file: 'main.py' });
      assert.equal(verdict, 'undeclared');
    });
  }

  const suggestions: readonly (readonly [string, string])[] = [
    ['jwt', 'PyJWT'],
    ['cv2', 'opencv-python'],
    ['google.cloud.bigquery', 'google-cloud-bigquery'],
    ['azure.storage.blob.aio', 'azure-storage-blob'],
    ['azure.identity.aio', 'azure-identity'],
    ['llama_index.llms.ollama.base', 'llama-index-llms-ollama'],
    ['llama_index.core.schema', 'llama-index-core'],
    ['rest_framework_simplejwt.views', 'djangorestframework-simplejwt'],
    ['langchain_openai', 'langchain-openai'],
    ['unheard_of', 'unheard-of'],
  ];
  for (const [module, expected] of suggestions) {
    it(`names ${expected} for ${module}`, () => {
      const { distribution } = judge('pypi', { files: need('something-else'), module, file: 'main.py' });
      assert.equal(distribution, expected);
    });
  }

  check([
    [
      'asks for the part of google.cloud that is used',
      need('google-cloud-storage'),
      'google.cloud.bigquery',
      'undeclared',
    ],
    [
      'does not take deprecated azure-storage for its parts',
      need('azure-storage-queue'),
      'azure.storage.blob',
      'undeclared',
    ],
    ['does not take a Tensorflow companion for it', need('tensorflow-hub'), 'tensorflow', 'undeclared'],
    ['does not take an integration for the package', need('langchain-openai'), 'openai', 'undeclared'],
    ['does not take a part for the whole', need('langchain-core'), 'langchain', 'undeclared'],
    ['does not take stubs for the package', need('types-requests'), 'requests', 'undeclared'],
    ['claims nothing of what is not on PyPI', need('a'), 'rospy', 'unknown'],
    ['claims nothing of a namespace alone', need('a'), 'google', 'unknown'],
    ['claims nothing of a part of google that it does not know', need('a'), 'google.newthing', 'unknown'],
    ['does not accuse when a python- package is declared', need('python-foobar'), 'foobar', 'unknown'],
    ['does not accuse when an SDK of that name is declared', need('foobar-sdk'), 'foobar', 'unknown'],
    [
      'does not accuse when the declared name holds the words',
      need('acme-foobar-tools'),
      'foobar',
      'unknown',
    ],
    ['does accuse when the words differ', need('foobars'), 'foobar', 'undeclared'],
  ]);

  it('looks into the names of from google.cloud import', () => {
    const rest = { form: 'from', names: ['storage', 'bigquery'] } as const;
    const one = judge('pypi', {
      files: need('google-cloud-storage'),
      module: 'google.cloud',
      file: 'main.py',
      fact: rest,
    });
    assert.deepEqual([one.verdict, one.distribution], ['undeclared', 'google-cloud-bigquery']);
    const files = need('google-cloud-storage', 'google-cloud-bigquery');
    assert.equal(
      judge('pypi', { files, module: 'google.cloud', file: 'main.py', fact: rest }).verdict,
      'declared',
    );
  });
});
