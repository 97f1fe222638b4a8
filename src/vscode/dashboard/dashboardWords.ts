import * as vscode from 'vscode';
import type { DashboardWords } from '../../core/dashboard/words.ts';
import { reviewWords } from '../reviewWords.ts';

const { l10n } = vscode;

/** Every text of the dashboard in the language of the editor: the page itself has none. */
export function dashboardWords(): DashboardWords {
  return { ...generalWords(), ...usedWords(), ...changesWords(), ...authorshipWords(), ...restWords() };
}

function generalWords() {
  return {
    title: l10n.t('AI in {0}'),
    noFolder: l10n.t('Open a folder to see which AI it uses.'),
    folder: l10n.t('Folder'),
    coverage: l10n.t('{0} files read, {1} skipped.'),
    scanning: l10n.t('The folder was not read whole yet.'),
    scan: l10n.t('Scan again'),
    list: l10n.t('Show the sidebar'),
    unresolved: l10n.t('name unresolved'),
    notKnown: l10n.t('not known'),
    kinds: {
      model: l10n.t('Models'),
      service: l10n.t('AI Services'),
      dataset: l10n.t('Datasets'),
      'weights-file': l10n.t('Weights Files'),
      assistant: l10n.t('Assistants'),
      'agent-instructions': l10n.t('Agents and Instructions'),
      'mcp-server': l10n.t('MCP Servers'),
      'undeclared-dependency': l10n.t('Undeclared packages'),
      'vendored-code': l10n.t('Copied code'),
    },
    reviews: {
      none: l10n.t('declared by nobody'),
      approved: reviewWords('approved'),
      rejected: reviewWords('rejected'),
      'needs-information': reviewWords('needs-information'),
      lapsed: reviewWords('lapsed'),
    },
    levels: {
      warning: l10n.t('Warning'),
      information: l10n.t('Information'),
      hint: l10n.t('Hint'),
    },
    states: {
      known: l10n.t('known'),
      'needs-reviewer': l10n.t('needs a reviewer'),
      unknown: l10n.t('unknown'),
    },
  };
}

function usedWords() {
  return {
    used: l10n.t('What is used'),
    nothingFound: l10n.t('Nothing was found.'),
    all: l10n.t('Everything'),
    suppliers: l10n.t('By supplier'),
    supplier: l10n.t('Supplier'),
    others: l10n.t('… and {0} more suppliers.'),
    declared: l10n.t('By who answers for it'),
    declaredState: l10n.t('In the fragment'),
    count: l10n.t('Number'),
  };
}

function changesWords() {
  return {
    changes: l10n.t('What changed'),
    comparedWith: l10n.t('Since {0} ({1}).'),
    comparedWithBase: l10n.t('Since this branch left {0} ({1}).'),
    lastCommit: l10n.t('the last commit'),
    compare: l10n.t('Compare with…'),
    noComparison: {
      browser: l10n.t('This editor runs in the browser, where git cannot be asked.'),
      untrusted: l10n.t('git is run only in folders that you trust.'),
      'no-commit': l10n.t('There is no commit to compare with.'),
      'unknown-commit': l10n.t('git does not know the commit any more.'),
      'incomplete-commit': l10n.t('git lacks files of the commit, which would look new.'),
      reading: l10n.t('The commit is being read.'),
    },
    noChange: l10n.t('Nothing changed.'),
    change: l10n.t('Change'),
    added: l10n.t('Added'),
    removed: l10n.t('Removed'),
    changed: l10n.t('Changed'),
  };
}

function authorshipWords() {
  return {
    authorship: l10n.t('AI-authored code'),
    authorshipNote: l10n.t(
      'Of the {0} files that were followed since recording began; of all others nothing is said. Lines that say nothing, like blanks and braces, are not counted.',
    ),
    notRecorded: l10n.t('Not recorded: whose the lines of this folder are is not known.'),
    notRecordable: l10n.t('It cannot be recorded here: the folder is on no disk.'),
    record: l10n.t('Record…'),
    nothingSeen: l10n.t('It is recorded, and nothing was seen yet.'),
    lines: l10n.t('Lines'),
    origin: l10n.t('Written'),
    share: l10n.t('Share'),
    ai: l10n.t('by assistants'),
    human: l10n.t('by hand'),
    unknown: l10n.t('nobody knows'),
  };
}

function restWords() {
  return {
    risks: l10n.t('Risks by severity'),
    noRisks: l10n.t('No rule is broken.'),
    level: l10n.t('Severity'),
    rule: l10n.t('Rule'),
    completeness: l10n.t('What standards ask for'),
    completenessNote: l10n.t(
      'What a person can write into the fragment needs a reviewer; unknown is what only the build or the supplier can say. There is no score, and a full table is no statement of conformance.',
    ),
    standard: l10n.t('Standard'),
    evidenceOf: l10n.t('{0}: {1} rows'),
    kind: l10n.t('Kind'),
    name: l10n.t('Name'),
    facts: l10n.t('What is known'),
    places: l10n.t('Where'),
    morePlaces: l10n.t('{0} more places'),
    showMore: l10n.t('Show {0} of {1} more'),
    back: l10n.t('Back to the number'),
  };
}
