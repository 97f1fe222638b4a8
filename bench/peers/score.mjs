// @ts-check
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {object} Score
 * @property {number} found labelled places that were found
 * @property {number} wrong findings in labelled files where nothing is, and repeats of what was found
 * @property {number} missed labelled places
 * @property {number} precision
 * @property {number} recall
 * @property {number} named names given right
 * @property {number} names that can be known from the source
 * @property {number} falseAlarms findings in the repositories without AI
 */

/**
 * @param {string} labels folder with the labels and their scorer
 * @param {string} folder to write into
 * @param {readonly object[]} findings each with its `repo`
 * @param {readonly string[]} languages of the files that count
 * @returns {Score}
 */
export function score(labels, folder, findings, languages) {
  const models = path.join(folder, 'models.jsonl');
  const out = path.join(folder, 'score.json');
  writeFileSync(models, findings.map((finding) => `${JSON.stringify(finding)}\n`).join(''));
  const languageArguments = languages.length > 0 ? ['--languages', languages.join(',')] : [];
  execFileSync(
    'python3',
    [path.join(labels, 'score.py'), '--models', models, ...languageArguments, '--json', out],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const { location, names, false_alarms: alarms } = JSON.parse(readFileSync(out, 'utf8')).models;
  const { tp, fn, precision_repeats_false: precision, recall } = location;
  const [all, , named] = names['all resolvable'];
  return {
    found: tp,
    wrong: precision > 0 ? Math.round(tp / precision) - tp : location.fp,
    missed: fn,
    precision,
    recall,
    named,
    names: all,
    falseAlarms: alarms.all[0],
  };
}
