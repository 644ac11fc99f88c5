// Finding and running other programs.
import fs from 'node:fs';
import path from 'node:path';
import { execFile } from 'node:child_process';

// run never rejects: tools report findings through a non-zero exit status.
export function run(cmd, args, opts = {}) {
  return new Promise((resolve) => {
    execFile(cmd, args, { maxBuffer: 1 << 28, ...opts }, (err, stdout, stderr) => {
      resolve({ code: err ? (typeof err.code === 'number' ? err.code : -1) : 0, spawnError: err && err.code === 'ENOENT', stdout, stderr });
    });
  });
}

// need returns the first of names that is a program on PATH, or a path that
// exists; a name that is undefined (an unset variable) is passed over. A step
// that cannot have its program fails.
export function need(what, names) {
  const asked = names.filter(Boolean);
  for (const n of asked) for (const p of n.includes('/') ? [n] : onPath(n)) if (executable(p)) return p;
  throw new Error(`${what} not found (looked for ${asked.join(', ')})`);
}

const onPath = (name) => (process.env.PATH || '').split(path.delimiter).map((d) => path.join(d, name));

function executable(p) {
  try { fs.accessSync(p, fs.constants.X_OK); return fs.statSync(p).isFile(); } catch { return false; }
}
