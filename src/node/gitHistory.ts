import { StringDecoder } from 'node:string_decoder';
import { HistoryTraces, type DatedCommit, type ReadHistory } from '../core/assistants/history.ts';
import { startGit } from './gitCommand.ts';

interface HistoryLimits {
  readonly commits: number;
  readonly branches: number;
  readonly milliseconds: number;
}

const historyLimits: HistoryLimits = { commits: 50_000, branches: 10_000, milliseconds: 10_000 };

/** A record of a commit is not longer: a message may hold anything. */
const maxRecord = 100_000;

const fieldEnd = '\0';
const recordEnd = '\x1e';

/** Nothing that the repository sets changes what is printed, or has a program run. */
const settings = [
  'log.showSignature=false',
  'log.mailmap=false',
  'log.follow=false',
  'log.showRoot=false',
  'gpg.program=false',
  'gpg.ssh.program=false',
  'gpg.x509.program=false',
  'diff.external=',
  'i18n.logOutputEncoding=UTF-8',
].flatMap((setting) => ['-c', setting]);

/** Time, author and committer as they are in the commit, and the trailers alone: the message is not read. */
const format = '%H%x00%ct%x00%an%x00%ae%x00%cn%x00%(trailers:only,unfold)%x1e';

/**
 * What assistants have left in the history of a repository. Only for folders that the user trusts.
 *
 * @returns undefined where there is no history to read.
 */
export async function readGitHistory(
  folder: string,
  limits: HistoryLimits = historyLimits,
): Promise<ReadHistory | undefined> {
  const traces = new HistoryTraces();
  let commitsRead = 0;
  const log = ['--no-pager', ...settings, 'log', '--all', `--max-count=${limits.commits + 1}`];
  const options = ['--no-decorate', '--no-notes', '--no-show-signature', '--no-patch', `--format=${format}`];
  const end = await eachRecord(folder, [...log, ...options], recordEnd, limits.milliseconds, (record) => {
    const commit = commitIn(record.trimStart());
    if (!commit || ++commitsRead > limits.commits) return;
    traces.addCommit(commit);
  });
  if (end === 'failed' || commitsRead === 0) return undefined;
  const refs = [
    'for-each-ref',
    '--format=%(refname)',
    `--count=${limits.branches}`,
    'refs/heads',
    'refs/remotes',
  ];
  await eachRecord(folder, refs, '\n', limits.milliseconds, (ref) =>
    traces.addBranch(ref.replace(/^refs\/(?:heads|remotes\/[^/]+)\//, '')),
  );
  const isCut = end === 'cut' || commitsRead > limits.commits;
  return { traces: traces.all(), commitsRead: Math.min(commitsRead, limits.commits), isCut };
}

function commitIn(record: string): DatedCommit | undefined {
  const [commit, time, authorName, authorAddress, committerName, trailers] = record.split(fieldEnd);
  if (commit === undefined || !/^[0-9a-f]{40,64}$/.test(commit) || !/^\d{1,11}$/.test(time ?? ''))
    return undefined;
  return {
    commit,
    day: new Date(Number(time) * 1000).toISOString().slice(0, 10),
    authorName: authorName ?? '',
    authorAddress: authorAddress ?? '',
    committerName: committerName ?? '',
    // Trailers are the last paragraph of a message, and not its first.
    message: `-\n\n${trailers ?? ''}`,
  };
}

/** Hands over what git prints piece by piece, and stops git when the time is up. */
function eachRecord(
  folder: string,
  argv: readonly string[],
  separator: string,
  milliseconds: number,
  take: (record: string) => void,
): Promise<'whole' | 'cut' | 'failed'> {
  const child = startGit(folder, argv);
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let isCut = false;
  const timer = setTimeout(() => {
    isCut = true;
    child.kill();
  }, milliseconds);
  return new Promise((resolve) => {
    child.on('error', () => resolve('failed'));
    child.stderr.resume();
    child.stdout.on('data', (chunk: Buffer) => {
      const records = (rest + decoder.write(chunk)).split(separator);
      rest = records.pop() ?? '';
      for (const record of records) take(record);
      // What is that long is no record that anything can be read from.
      if (rest.length > maxRecord) rest = rest.slice(0, maxRecord);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve(isCut ? 'cut' : code === 0 ? 'whole' : 'failed');
    });
  });
}
