import { checkVerdicts, script, type VerdictCase } from './verdicts.ts';

/** `import module` with one distribution declared clears it. */
function cleared(module: string, ...distributions: readonly string[]): readonly VerdictCase[] {
  return distributions.map((distribution) => [
    `${module} comes from ${distribution}`,
    script(`import ${module}\n`, distribution),
    `${module}: declared ${distribution}`,
  ]);
}

describe('verdicts on Python: whose module it is', () => {
  checkVerdicts([
    ...cleared('yaml', 'PyYAML', 'pyyaml', 'PyYaml'),
    ...cleared(
      'cv2',
      'opencv-python',
      'opencv-python-headless',
      'opencv-contrib-python',
      'opencv-contrib-python-headless',
    ),
    ...cleared('sklearn.linear_model', 'scikit_learn', 'Scikit.Learn', 'scikit--learn'),
    ...cleared('google.protobuf', 'protobuf'),
    ...cleared('azure.storage.blob', 'azure-storage-blob'),
    ...cleared('ruamel.yaml', 'ruamel.yaml', 'ruamel-yaml'),
    ...cleared('zope.interface', 'zope.interface', 'zope-interface'),
    ...cleared('backports.zoneinfo', 'backports.zoneinfo'),
    ...cleared('sphinxcontrib.bibtex', 'sphinxcontrib-bibtex'),
    ...cleared('flask_login', 'Flask-Login'),
    ...cleared('opentelemetry.sdk.trace', 'opentelemetry-sdk'),
    ...cleared('azure.storage.filedatalake.aio', 'azure-storage-file-datalake'),
    ...cleared('google.cloud.resourcemanager_v3', 'google-cloud-resource-manager'),
    ...cleared('llama_index.storage.kvstore.postgres', 'llama-index-storage-kvstore-postgres'),
    ...cleared('mpl_toolkits.mplot3d', 'matplotlib'),
    ...cleared('pkg_resources', 'setuptools'),
    ...cleared('_pytest.monkeypatch', 'pytest'),
    ...cleared('gridfs', 'pymongo'),
    ...cleared('bson', 'pymongo'),
    ...cleared('attr', 'attrs'),
    ...cleared('win32api', 'pywin32'),
    ...cleared('OpenSSL', 'pyOpenSSL'),
    ...cleared('fitz', 'PyMuPDF'),
    ...cleared('docx', 'python-docx'),
    ...cleared('dotenv', 'python-dotenv'),
    ...cleared('jwt', 'PyJWT'),
    ...cleared('serial', 'pyserial'),
    ...cleared('usb.core', 'pyusb'),
    ...cleared('magic', 'python-magic'),
    ...cleared('git', 'GitPython'),
    ...cleared('github', 'PyGithub'),
    ...cleared('slugify', 'python-slugify', 'unicode-slugify'),
    ...cleared('Crypto.Cipher', 'pycryptodome', 'pycrypto'),
    ...cleared('Cryptodome.Cipher', 'pycryptodomex'),
    ...cleared('hydra', 'hydra-core'),
    ...cleared('kafka', 'kafka-python', 'kafka-python-ng'),
    ...cleared('tensorflow', 'tensorflow-cpu', 'tf-nightly', 'tensorflow-macos'),
    ...cleared('faiss', 'faiss-cpu', 'faiss-gpu'),
    ...cleared('psycopg2', 'psycopg2', 'psycopg2-binary'),
    ...cleared('onnxruntime', 'onnxruntime', 'onnxruntime-gpu'),
    ...cleared('MySQLdb', 'mysqlclient'),
    [
      'a part of a namespace is named behind `import`',
      script('from google.cloud import storage\n', 'google-cloud-storage'),
      'google.cloud: declared google-cloud-storage',
    ],
    [
      'one part of a namespace does not stand for another',
      script('from google.cloud import bigquery\n', 'google-cloud-storage'),
      'google.cloud: undeclared google-cloud-bigquery !',
    ],
    [
      'a version of an API belongs to its package',
      script(
        'from google.cloud import vision_v1\nimport google.cloud.vision_v1p3beta1\n',
        'google-cloud-vision',
      ),
      [
        'google.cloud: declared google-cloud-vision',
        'google.cloud.vision_v1p3beta1: declared google-cloud-vision',
      ],
    ],
    ['a namespace alone says nothing', script('import google\n', 'google-cloud-storage'), 'google: unknown'],
    [
      'a module is not called after itself where a table knows better',
      script('import jwt\n', 'x'),
      'jwt: undeclared PyJWT !',
    ],
    [
      'neither is one whose own name somebody else could take',
      script('import rest_framework_simplejwt\n', 'x'),
      'rest_framework_simplejwt: undeclared djangorestframework-simplejwt !',
    ],
    [
      'stubs do not stand for what they describe',
      script('import requests, pandas, markdown\n', 'types-requests', 'pandas-stubs', 'types-Markdown'),
      ['requests: undeclared requests !', 'pandas: undeclared pandas !', 'markdown: undeclared markdown !'],
    ],
    [
      'stubs leave no doubt of a name that nobody knows',
      script('import frobnicate\n', 'types-frobnicate'),
      'frobnicate: undeclared frobnicate guessed !',
    ],
  ]);
});
