import type { Launch, LaunchWord } from './launch.ts';

/** The whole disk, or all that is somebody's. */
const everything = /^(?:\/|~\/?|\$HOME\/?|\$\{(?:HOME|env:HOME|userHome)\}\/?|[A-Za-z]:[\\/]{0,2})$/;
/** Servers that read and write the folders that they are given. */
const fileServers = new Set(['@modelcontextprotocol/server-filesystem', 'mcp/filesystem']);

/** Whether a server that is started so may write wherever its user may. */
export function reachesEverything(launch: Launch | undefined, words: readonly LaunchWord[]): boolean {
  if (!launch) return false;
  const named = words.indexOf(launch.word);
  if (launch.registry !== 'docker') {
    return fileServers.has(launch.name) && words.slice(named + 1).some(({ text }) => everything.test(text));
  }
  const options = words.slice(0, named);
  return options.some(({ text }, index) => {
    if (text === '--privileged') return true;
    const [option = '', value = options[index + 1]?.text ?? ''] = text.startsWith('--')
      ? text.split(/=(.*)/s)
      : [text];
    if (option === '-v' || option === '--volume') return isWritableMount(value);
    return option === '--mount' && mountsEverything(value);
  });
}

/** `/:/host`, which is writable unless it says otherwise. */
function isWritableMount(value: string): boolean {
  const parts = /^(.*?):(\/[^:]*)(?::([\w,]+))?$/.exec(value);
  return (
    parts?.[1] !== undefined && everything.test(parts[1]) && parts[3]?.split(',').includes('ro') !== true
  );
}

/** `type=bind,src=/,dst=/host` */
function mountsEverything(value: string): boolean {
  const fields = value.split(',');
  const isReadOnly = fields.some((field) => /^(?:ro|readonly)(?:=(?:true|1))?$/.test(field));
  return (
    !isReadOnly && fields.some((field) => everything.test(/^(?:src|source)=(.*)$/.exec(field)?.[1] ?? ' '))
  );
}
