import assert from 'node:assert/strict';
import { groovyTokens } from '../../../src/core/formats/groovyTokens.ts';
import { found } from './support.ts';

const claude = 'assistant anthropic/claude-code config-file <claude>';

/** A declarative pipeline with one step. */
const declarative = (...steps: readonly string[]): string =>
  [
    '// What runs on every change',
    'pipeline {',
    '  agent any',
    "  environment { MODEL = 'gpt-4o' }",
    "  stages { stage('Review') { steps {",
    ...steps.map((step) => `    ${step}`),
    '  } } }',
    "  post { always { echo 'https://a.example/b' } }",
    '}',
    '',
  ].join('\n');

const scripted = (...steps: readonly string[]): string =>
  [
    '#!groovy',
    "@Library('shared') _",
    'def ratio = total / parts',
    'def isMain = (env.BRANCH_NAME ==~ /ma"in|release\\/.*/)',
    'node {',
    ...steps,
    '}',
  ].join('\n');

describe('Jenkinsfiles', () => {
  it('run the commands of their steps', async () => {
    const cases: readonly (readonly [step: string, ...wanted: string[]])[] = [
      ["sh 'claude -p Review'", claude],
      ['sh "claude -p Review"', claude],
      ["sh('claude -p Review')", claude],
      ["sh script: 'claude -p Review', returnStdout: true", claude],
      ["sh(label: 'x', returnStatus: true, script: 'claude -p Review')", claude],
      ["def out = sh(returnStdout: true, script: 'claude -p Review').trim()", claude],
      ["if (x) sh 'a'; else sh 'claude -p Review'", claude],
      ["sh '''\n  set -e\n  claude -p 'It''s \\'x\\''\n'''", claude],
      [
        'sh """\n  claude -p "${params.ask ? "a}" : \'b\'}" --model claude-opus-4-5\n""".stripIndent()',
        claude,
        'service anthropic/claude-opus-4-5 <claude-opus-4-5>',
      ],
      [
        'sh "claude -p \\"$prompt\\" --model ${params.MODEL}"',
        claude,
        'service anthropic/?${params.MODEL} unresolvable <${params.MODEL}>',
      ],
      ["sh 'claude -p ' + prompt", claude],
      [
        "sh 'claude -p x ' +\n '--model claude-opus-4-5'",
        claude,
        'service anthropic/claude-opus-4-5 <claude-opus-4-5>',
      ],
      ["sh 'claude -p x --model gpt-' + version", claude, "service anthropic/?gpt-' unresolvable <gpt-'>"],
      ["sh 'ollama pull llama3'", 'model ollama/llama3 <llama3>'],
      ["sh '#!/bin/bash -e\\nclaude -p x'", claude],
    ];
    for (const [step, ...wanted] of cases) {
      assert.deepEqual(await found('Jenkinsfile', declarative(step)), wanted, step);
      assert.deepEqual(await found('ci/review.Jenkinsfile', scripted(step)), wanted, step);
    }
  });

  it('run nothing of what only looks like a step', async () => {
    for (const step of [
      "// sh 'claude -p x'",
      "/* sh 'claude -p x' */",
      "echo 'sh claude -p x'",
      'echo "sh \'claude -p x\'"',
      "tools.sh 'claude -p x'",
      "bat 'claude -p x'",
      "sh command('claude -p x')",
      "sh(script: 'claude -p x'.replace('claude', 'true'))",
      "sh '#!/usr/bin/env python3\\nclaude -p x'",
      "sh 'echo claude -p x'",
      "def sh = 'claude -p x'",
      'sh "${tool} claude -p x"',
      "sh = 'claude -p x'",
    ])
      assert.deepEqual(await found('Jenkinsfile', declarative(step)), [], step);
    assert.deepEqual(await found('Jenkinsfile.md.txt/readme', declarative("sh 'claude -p x'")), []);
    assert.deepEqual(await found('vars/review.groovy', declarative("sh 'claude -p x'")), []);
  });

  it('are read no further than it is known what stands there', async () => {
    for (const unknown of ["def a = $/ it's /$", "sh /it's/", "def a = 'open", 'def b = "${"'])
      assert.deepEqual(
        await found('Jenkinsfile', scripted("sh 'claude -p x'", unknown, "sh 'codex exec x'")),
        [claude],
        unknown,
      );
  });

  it('place what they name', () => {
    const text = 'x = """a\\n${b {"c"}}d$e.f."""';
    const token = groovyTokens(text).find(({ kind }) => kind === 'text');
    assert.equal(token?.kind, 'text');
    const { value } = token;
    assert.equal(value.text, 'a\n{{}}d{{}}.');
    assert.equal(text[value.offsetOf(value.text.indexOf('d'))], 'd');
    assert.equal(text[value.offsetOf(value.text.length - 1)], '.');
  });
});
