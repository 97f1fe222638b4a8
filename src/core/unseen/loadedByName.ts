/**
 * Packages that are of use without being named in the code: other packages, tools and build steps load them by
 * name. Whether one of these is in use cannot be told from the code.
 */
const exact: ReadonlySet<string> = new Set(
  // Compilers put calls of these into what they write, or read their types.
  // https://www.typescriptlang.org/tsconfig/#importHelpers, https://babeljs.io/docs/babel-plugin-transform-runtime
  (
    'typescript tslib core-js regenerator-runtime @babel/runtime react-dom ' +
    // Drivers that an ORM, a query builder or a logger loads by the name of the dialect or target.
    // https://docs.sqlalchemy.org/en/20/dialects/, https://typeorm.io/docs/getting-started, https://knexjs.org/guide/
    'pg mysql mysql2 sqlite3 better-sqlite3 tedious oracledb sharp pino-pretty ' +
    'psycopg psycopg2 psycopg2-binary mysqlclient pymysql asyncpg aiosqlite aiomysql cx-oracle oracledb pyodbc ' +
    // Servers that are started by command.
    'gunicorn uvicorn hypercorn daphne waitress uwsgi ' +
    // What frameworks import when they need it: forms and addresses in FastAPI, files in pandas, parsers in Beautiful
    // Soup, weights and tokenizers in transformers.
    // https://fastapi.tiangolo.com/tutorial/request-forms/, https://pandas.pydata.org/docs/getting_started/install.html
    // https://huggingface.co/docs/transformers/main/en/installation
    'python-multipart email-validator jinja2 httptools uvloop watchfiles openpyxl xlrd xlsxwriter lxml html5lib ' +
    'pyarrow fastparquet tabulate tables odfpy accelerate sentencepiece protobuf tiktoken bitsandbytes safetensors ' +
    'einops timm optimum hf-transfer hf-xet flash-attn xformers ninja triton soundfile librosa ' +
    // Interpreters, installers and what their packages are built with.
    'python pip setuptools wheel cython tzdata certifi ipykernel ipywidgets jupyter notebook jupyterlab'
  ).split(' '),
);

/** Plugins, presets, types and fonts, which a configuration names in a short form or a tool finds by itself. */
const patterns: readonly RegExp[] = [
  /^@types\//,
  /^types-|-stubs$/,
  /(^|[/-])(plugin|plugins|preset|presets|loader|config|adapter|transformer|polyfills?|polyfilled)([/-]|$)/,
  /^(@[^/]+\/)?(eslint|prettier|babel|postcss|stylelint|commitlint|remark|rehype|karma|jest|vitest|mocha|gulp|grunt|semantic-release|webpack|rollup|vite|tailwindcss)([/-]|$)/,
  /^@fontsource(-variable)?\//,
  /^(pytest|flake8|pylint|mkdocs|sphinx|sphinxcontrib|jupyterlab|nbconvert|setuptools|hatch|poetry)-/,
  // Readers and models that llama-index-core imports when they are asked for.
  /^llama-index-/,
  /^(nvidia|cuda|intel)-|-(cpu|gpu|binary|headless)$/,
];

export function isLoadedByName(distribution: string): boolean {
  return exact.has(distribution) || patterns.some((pattern) => pattern.test(distribution));
}
