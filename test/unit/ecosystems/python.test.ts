import assert from 'node:assert/strict';
import fc from 'fast-check';
import { python } from '../../../src/core/ecosystems/python.ts';
import { parseScriptMetadata } from '../../../src/core/manifests/scriptMetadata.ts';
import { fact, judge, project } from './project.ts';
import type { ImportVerdict } from '../../../src/core/model/finding.ts';

/** `requirements.txt` with these lines. */
const need = (...lines: readonly string[]) => ({ 'requirements.txt': lines.join('\n') });

type Row = readonly [
  title: string,
  files: Readonly<Record<string, string>>,
  module: string,
  verdict: ImportVerdict,
  file?: string,
];

function check(rows: readonly Row[]): void {
  for (const [title, files, module, verdict, file = 'main.py'] of rows) {
    it(title, () => {
      const judgement = judge('pypi', { files, module, file });
      assert.equal(judgement.verdict, verdict, judgement.reason);
      assert.match(judgement.reason, /^\S.+\.$/);
    });
  }
}

describe('Python: the standard library', () => {
  check([
    ['knows a module', need('a'), 'os.path', 'stdlib'],
    ['knows a module that is gone since 3.12', need('a'), 'distutils.core', 'stdlib'],
    ['knows __future__', need('a'), '__future__', 'stdlib'],
    ['does not take typing_extensions for it', need('a'), 'typing_extensions', 'undeclared'],
    [
      'goes before a file of that name in a package',
      { ...need('a'), 'app/__init__.py': '', 'app/logging.py': '' },
      'logging',
      'stdlib',
      'app/x.py',
    ],
    [
      'gives way to a module with the name of a removed one',
      { ...need('a'), 'parser.py': '' },
      'parser',
      'local',
    ],
    ['gives way to a local test package', { ...need('a'), 'test/__init__.py': '' }, 'test.helpers', 'local'],
  ]);
});

describe('Python: local code', () => {
  check([
    ['is a relative import', need('a'), '.x', 'local'],
    ['is a relative import that leads nowhere', need('a'), '...x.y', 'local'],
    [
      'is a file beside the importing one',
      { ...need('a'), 'svc/helper.py': '' },
      'helper',
      'local',
      'svc/run_it.py',
    ],
    [
      'is a package at the root',
      { ...need('a'), 'pkg/__init__.py': '' },
      'pkg.mod',
      'local',
      'tests/test_x.py',
    ],
    [
      'is a package below src',
      { ...need('a'), 'src/pkg/__init__.py': '' },
      'pkg',
      'local',
      'tests/test_x.py',
    ],
    [
      'is a namespace folder',
      { ...need('a'), 'src/team/pkg/mod.py': '' },
      'team.pkg.mod',
      'local',
      'src/x.py',
    ],
    [
      'is a folder named by package_dir',
      { ...need('a'), 'setup.cfg': '[options]\npackage_dir =\n  = code', 'code/thing.py': '' },
      'thing',
      'local',
      'tests/a.py',
    ],
    [
      'is a module far away that has no other meaning',
      { ...need('a'), 'x/y/oddly_named.py': '' },
      'oddly_named',
      'local',
    ],
    [
      'is a folder of a name that no package is known by',
      { ...need('a'), 'stuff/data.csv': '' },
      'stuff.missing',
      'local',
    ],
    [
      'is the own package, seen from inside',
      { ...need('a'), 'pkg/__init__.py': '', 'pkg/a.py': '' },
      'pkg.a',
      'local',
      'pkg/b.py',
    ],
    [
      'is the name of the project',
      { 'pyproject.toml': '[project]\nname = "My-Tool"\ndependencies = []' },
      'my_tool',
      'local',
    ],
    [
      'is the name of a sibling project',
      { ...need('a'), 'libs/x/pyproject.toml': '[project]\nname = "sib-ling"' },
      'sib_ling',
      'local',
    ],
    ['hides a package where Python searches first', { ...need('a'), 'requests.py': '' }, 'requests', 'local'],
    [
      'beats a declared package beside the entry file',
      { ...need('TTS'), 'backend/tts.py': '', 'backend/main.py': '' },
      'tts',
      'local',
      'backend/main.py',
    ],
  ]);

  check([
    ['is not the importing file itself', need('a'), 'openai', 'undeclared', 'openai.py'],
    [
      'is not a far file with the name of a known package',
      { ...need('a'), 'x/y/requests.py': '' },
      'requests',
      'undeclared',
    ],
    [
      'is not a data folder with the name of a known package',
      { ...need('a'), 'datasets/train.csv': '' },
      'datasets',
      'undeclared',
    ],
    [
      'is not a module of the same package when it is declared',
      { ...need('openai'), 'app/__init__.py': '', 'app/openai.py': '' },
      'openai',
      'declared',
      'app/x.py',
    ],
    [
      'is in doubt in the same package when nothing is declared',
      { ...need('a'), 'app/__init__.py': '', 'app/openai.py': '' },
      'openai',
      'unknown',
      'app/x.py',
    ],
    [
      'is, for a word that is as often a module',
      { ...need('a'), 'src/agents/__init__.py': '' },
      'agents.base',
      'local',
      'other/x.py',
    ],
  ]);
});

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

describe('Python: which manifests speak for a file', () => {
  const poetry = '[tool.poetry.dependencies]\nopenai = "1"';
  check([
    ['the nearest', { 'a/requirements.txt': 'openai' }, 'openai', 'declared', 'a/b/c.py'],
    [
      'those above it too',
      { 'a/requirements.txt': 'x', 'pyproject.toml': poetry },
      'openai',
      'declared',
      'a/b/c.py',
    ],
    ['files in a requirements folder', { 'requirements/base.txt': 'openai' }, 'openai', 'declared', 'a/b.py'],
    [
      'included files elsewhere',
      { 'requirements.txt': '-r deploy/requirements.txt', 'deploy/requirements.txt': 'openai' },
      'openai',
      'declared',
    ],
    [
      'cyclic includes',
      { 'requirements.txt': '-r requirements-b.txt', 'requirements-b.txt': '-r requirements.txt' },
      'openai',
      'undeclared',
    ],
    [
      'not those of a sibling',
      { 'a/requirements.txt': 'openai', 'b/requirements.txt': 'x' },
      'openai',
      'undeclared',
      'b/c.py',
    ],
    ['not constraints', { 'requirements.txt': 'x', 'constraints.txt': 'openai' }, 'openai', 'undeclared'],
    ['none', {}, 'openai', 'unknown'],
    ['none but tool settings', { 'pyproject.toml': '[tool.ruff]' }, 'openai', 'unknown'],
    [
      'none above, but one elsewhere that declares it',
      { 'deploy/requirements.txt': 'openai' },
      'openai',
      'declared',
    ],
    [
      'none above, and none elsewhere that declares it',
      { 'deploy/requirements.txt': 'x' },
      'openai',
      'unknown',
    ],
    ['a broken one', { 'pyproject.toml': '[project' }, 'openai', 'unknown'],
    [
      'a broken one beside one that answers',
      { 'pyproject.toml': '[project', 'requirements.txt': 'openai' },
      'openai',
      'declared',
    ],
    [
      'one with dynamic dependencies',
      { 'pyproject.toml': '[project]\ndynamic = ["dependencies"]' },
      'openai',
      'unknown',
    ],
    ['one that includes a file nobody read', { 'requirements.txt': '-r deps.lst' }, 'openai', 'unknown'],
    [
      'one beside a Conda environment',
      { 'requirements.txt': 'x', 'environment.yml': '' },
      'openai',
      'unknown',
    ],
    ['a Pipfile', { Pipfile: '[packages]\nopenai = "*"' }, 'openai', 'declared'],
  ]);

  it('takes metadata inside a script for that script only', () => {
    const manifest = parseScriptMetadata('run.py', '# /// script\n# dependencies = ["openai"]\n# ///\n');
    assert.ok(manifest);
    const folder = project({ 'run.py': '', 'other.py': '' }, [manifest]);
    assert.equal(python.judge(fact('openai'), 'run.py', folder).verdict, 'declared');
    assert.equal(python.judge(fact('anthropic'), 'run.py', folder).verdict, 'undeclared');
    assert.equal(python.judge(fact('anthropic'), 'other.py', folder).verdict, 'unknown');
  });
});

describe('Python: flags and doubts', () => {
  it('flags what is declared for development and used in shipped code', () => {
    const files = { 'requirements-dev.txt': 'openai' };
    assert.deepEqual(judge('pypi', { files, module: 'openai', file: 'app/x.py' }).flags, ['dev-only']);
    assert.deepEqual(judge('pypi', { files, module: 'openai', file: 'tests/test_x.py' }).flags, []);
    const both = { ...files, 'requirements.txt': 'openai' };
    assert.deepEqual(judge('pypi', { files: both, module: 'openai', file: 'app/x.py' }).flags, []);
  });

  it('flags optional imports', () => {
    const judgement = judge('pypi', {
      files: need('x'),
      module: 'openai',
      file: 'a.py',
      fact: { optional: true },
    });
    assert.deepEqual([judgement.verdict, judgement.flags], ['undeclared', ['optional']]);
  });

  it('calls an undeclared import that is for types only so', () => {
    const rest = { typeOnly: true };
    assert.equal(
      judge('pypi', { files: need('x'), module: 'openai', file: 'a.py', fact: rest }).verdict,
      'type-only',
    );
    assert.equal(
      judge('pypi', { files: need('openai'), module: 'openai', file: 'a.py', fact: rest }).verdict,
      'declared',
    );
  });

  check([
    ['does not accuse names that are usually local', need('x'), 'config', 'unknown'],
    ['does not accuse unknown names in tests', need('x'), 'made_up', 'unknown', 'tests/test_a.py'],
    ['accuses known names in tests', need('x'), 'openai', 'undeclared', 'tests/test_a.py'],
    ['does not accuse fixtures', need('x'), 'openai', 'unknown', 'tests/fixtures/a.py'],
    [
      'knows that setup.py is given setuptools',
      { 'setup.py': 'setup(install_requires=[])' },
      'setuptools',
      'declared',
      'setup.py',
    ],
    ['does not give it to other files', need('x'), 'setuptools', 'undeclared', 'main.py'],
  ]);

  it('never accuses what is declared, whatever the spelling', () => {
    const name = fc.stringMatching(/^[a-z]{3,8}(_[a-z]{2,5}){0,2}$/);
    fc.assert(
      fc.property(name, fc.constantFrom('_', '-', '.', '--'), fc.boolean(), (module, separator, isUpper) => {
        const written = module.replaceAll('_', separator);
        const { verdict } = judge('pypi', {
          files: need(isUpper ? written.toUpperCase() : written),
          module,
          file: 'zz.py',
        });
        assert.notEqual(verdict, 'undeclared');
        assert.notEqual(verdict, 'unknown');
      }),
    );
  });
});
