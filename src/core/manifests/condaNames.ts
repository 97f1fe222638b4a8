/**
 * Conda packages under another name than on PyPI, those that conda-forge and Anaconda's channels have: the name there,
 * then the distribution. https://conda-forge.org/packages/
 */
const TABLE = `
pytorch torch
pytorch-cpu torch
pytorch-gpu torch
opencv opencv-python
py-opencv opencv-python
py-xgboost xgboost
py-xgboost-cpu xgboost
py-xgboost-gpu xgboost
xgboost-cpu xgboost
matplotlib-base matplotlib
dask-core dask
pytables tables
python-graphviz graphviz
msgpack-python msgpack
tensorflow-base tensorflow
tensorflow-mkl tensorflow
tensorflow-eigen tensorflow
faiss faiss-cpu
pyqt PyQt5
pysoundfile soundfile
docker-py docker
brotli-python Brotli
brotlipy Brotli
python-kaleido kaleido
python-lmdb lmdb
python-blosc blosc
python-annoy annoy
python-duckdb duckdb
duckdb-python duckdb
python-igraph igraph
python-kubernetes kubernetes
python-flatbuffers flatbuffers
python-xxhash xxhash
python-eccodes eccodes
python-wget wget
python-clang clang
python-fastjsonschema fastjsonschema
python-tzdata tzdata
python-pdfkit pdfkit
pyarrow-core pyarrow
seaborn-base seaborn
spacy-model-en_core_web_sm en-core-web-sm
spacy-model-en_core_web_md en-core-web-md
spacy-model-en_core_web_lg en-core-web-lg
zeromq pyzmq
libgdal GDAL
py-lief lief
python-chromedriver-binary chromedriver-binary
`;

const pypiNames: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split('\n')
    .map((line) => {
      const [conda = '', pypi = conda] = line.split(' ');
      return [conda, pypi];
    }),
);

/** Packages that stand for many others, which nothing here lists. */
const COLLECTIONS = new Set([
  'anaconda',
  '_anaconda_depends',
  'rapids',
  'arcgis',
  'arcpy',
  'root',
  'fastchan',
]);

/** `channel::name=1.0=build`, `name >=1,<2`, `name[version='>=1']`. */
const SPEC = /^(?:[^\s:]+::)?([A-Za-z0-9_][\w.-]*)\s*(?=$|[\s=<>!~[*])/;

/** The name in a requirement of Conda; undefined for what is none. https://docs.conda.io/projects/conda/en/stable/user-guide/concepts/pkg-specs.html */
export function condaName(spec: string): string | undefined {
  return SPEC.exec(spec.trim())?.[1]?.toLowerCase();
}

/** The distribution of PyPI that a package of Conda is; most have the same name. */
export function pypiNameOf(conda: string): string {
  return pypiNames.get(conda.toLowerCase()) ?? conda;
}

export function isCollection(conda: string): boolean {
  return COLLECTIONS.has(conda.toLowerCase());
}
