/**
 * Modules of Node.js that need no prefix, in any release line since 18, deprecated ones included.
 * https://nodejs.org/api/ and `require('node:module').builtinModules`
 */
export const NODE_BUILTINS: ReadonlySet<string> = new Set(
  (
    'assert async_hooks buffer child_process cluster console constants crypto dgram diagnostics_channel dns domain ' +
    'events fs http http2 https inspector module net os path perf_hooks process punycode querystring readline repl ' +
    'stream string_decoder sys timers tls trace_events tty url util v8 vm wasi worker_threads zlib ' +
    '_http_agent _http_client _http_common _http_incoming _http_outgoing _http_server _stream_duplex ' +
    '_stream_passthrough _stream_readable _stream_transform _stream_wrap _stream_writable _tls_common _tls_wrap'
  ).split(' '),
);

/** Their sub-modules; anything else behind a slash (`buffer/`, `events/once`) is a package of that name. */
export const NODE_BUILTIN_PATHS: ReadonlySet<string> = new Set(
  (
    'assert/strict dns/promises fs/promises inspector/promises path/posix path/win32 readline/promises ' +
    'stream/consumers stream/promises stream/web timers/promises util/types'
  ).split(' '),
);
