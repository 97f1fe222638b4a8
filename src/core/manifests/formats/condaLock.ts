import { pypiNameOf } from '../condaNames.ts';
import { addLines, type LineLock } from '../lineLock.ts';
import { LockBuilder } from '../lockedPackages.ts';
import { fileNameOf } from '../paths.ts';
import { normalizePypiName } from '../pypiNames.ts';
import type { ManifestFormat } from '../manifest.ts';

const form: LineLock = {
  indent: '',
  packageIn: (line) => /^- name: ([\w.-]+)$/.exec(line)?.[1],
  table: /^ {2}(\w+):$/,
  required: /^ {4}([\w.-]+): /,
  version: /^ {2}version: (\S+)$/,
};

/** conda-lock.yml, which a program writes: https://conda.github.io/conda-lock/output/#unified-lockfile */
export const condaLock: ManifestFormat = {
  id: 'conda-lock',
  ecosystem: 'pypi',

  matches: (path) => /^(?:.*[.-])?conda-lock\.ya?ml$/i.test(fileNameOf(path)),

  parse(path, text) {
    const lock = new LockBuilder((name) => normalizePypiName(pypiNameOf(name)));
    addLines(text.split(/\r?\n/), form, lock);
    return lock.build(path, 'pypi');
  },
};
