const install =
  /^[ \t]*[%!]{1,2}[ \t]*(?:sudo[ \t]+)?(?:\S*(?:python3?(?:\.\d+)?|\{sys\.executable\})["']?[ \t]+-m[ \t]+)?(?:uv[ \t]+)?(?:pip3?|conda|mamba|micromamba)[ \t]+install[ \t]+(.*)$/;

/** Options that take the next word. */
const valueOptions = new Set([
  '-r',
  '-c',
  '-e',
  '-f',
  '-i',
  '-t',
  '-n',
  '--index-url',
  '--extra-index-url',
  '--trusted-host',
  '--find-links',
  '--target',
  '--requirement',
  '--constraint',
  '--editable',
  '--channel',
  '--prefix',
  '--name',
]);

/** The distributions that a line of a notebook installs: `%pip install a "b>=1"`, `!pip install c`. */
export function installsIn(line: string): readonly string[] {
  const given = install.exec(line)?.[1]?.split(/&&|;|\||(?:^|\s)#/)[0];
  const words = given?.trim().split(/\s+/) ?? [];
  const names: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = (words[index] ?? '').replaceAll(/["']/g, '');
    if (valueOptions.has(word)) index++;
    // `name @ https://…`
    else if (word === '@') index++;
    else if (!word.startsWith('-')) names.push(...nameIn(word));
  }
  return names;
}

/** The name at the head of a requirement; addresses, files and `$variables` have none. */
function nameIn(word: string): readonly string[] {
  const [head = ''] = word.split(/[=<>~!@[;]/);
  const isName = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/.test(head);
  return isName && !/\.(?:whl|zip|gz|txt|toml)$/.test(head) ? [head] : [];
}
