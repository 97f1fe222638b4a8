/**
 * Programming languages that are not read, by the ends of their files' names: what an inventory of such a folder does
 * not cover. Only ends that one language alone has: `.h`, `.m`, `.pl` and
 * `.fs` are left out.
 */
const unread: Readonly<Record<string, string>> = {
  c: 'C',
  cc: 'C++',
  cpp: 'C++',
  cxx: 'C++',
  hpp: 'C++',
  cs: 'C#',
  clj: 'Clojure',
  dart: 'Dart',
  ex: 'Elixir',
  exs: 'Elixir',
  erl: 'Erlang',
  go: 'Go',
  groovy: 'Groovy',
  hs: 'Haskell',
  java: 'Java',
  jl: 'Julia',
  kt: 'Kotlin',
  kts: 'Kotlin',
  lua: 'Lua',
  php: 'PHP',
  pm: 'Perl',
  r: 'R',
  rb: 'Ruby',
  rs: 'Rust',
  scala: 'Scala',
  swift: 'Swift',
  vb: 'Visual Basic',
  zig: 'Zig',
};

/** The language of a file that is a program and is not read; undefined for all others. */
export function unreadLanguageOf(path: string): string | undefined {
  const dot = path.lastIndexOf('.');
  const end = path.slice(dot + 1).toLowerCase();
  return dot > path.lastIndexOf('/') + 1 && Object.hasOwn(unread, end) ? unread[end] : undefined;
}
