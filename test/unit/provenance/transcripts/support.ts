import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { AgentEdit } from '../../../../src/core/provenance/transcripts/agentEdit.ts';
import type { TranscriptTool } from '../../../../src/core/provenance/transcripts/transcriptTool.ts';

const fixtures = path.join(import.meta.dirname, '../../../fixtures/transcripts');

/** Paths of a tool's fixtures, below their folder. */
export function fixturesOf(tool: TranscriptTool): readonly string[] {
  return readdirSync(path.join(fixtures, tool.id), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.jsonl?$/.test(name))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}

/** What the reader is given, one after the other. */
export function recordsOf(tool: TranscriptTool, name: string): readonly string[] {
  const text = readFileSync(path.join(fixtures, tool.id, name), 'utf8');
  return name.endsWith('.json') ? [text] : text.split('\n').filter((line) => line !== '');
}

/** @param at where the transcript lies on the machine, if that says anything */
export function editsOf(tool: TranscriptTool, name: string, at = `/home/me/${name}`): readonly AgentEdit[] {
  const reader = tool.open(at);
  return recordsOf(tool, name).flatMap((record) => reader.read(record));
}
