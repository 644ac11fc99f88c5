// The command line of check.mjs.
import fs from 'node:fs';
import path from 'node:path';

const SKIPPABLE = ['xml', 'csp', 'schema', 'vnu', 'htmlvalidate', 'stylelint', 'linkinator', 'browser', 'file', 'nojs', 'lighthouse'];

const usage = `usage: run.sh SITE_DIR [options]
  --out DIR          where report.json and report.md go (default .ci/report)
  --pages N|all      pages opened in the browser (default 16), picked over all kinds of page
  --page PATH        open exactly these (repeatable)
  --html N|all       pages given to html-validate (default 200); the Nu checker always gets all
  --lighthouse N|P,P pages given to lighthouse: how many, the home page first (default 2), or which
  --sub PATH         the sub-path that the site is mounted under (default /sub/path/)
  --skip a,b         of: ${SKIPPABLE.join(' ')}
  --workers N        pages open at a time (default 2)
  --shots            keep screenshots in OUT/shots
  --lang TAG         the browser's language (default id)
  --max-kb N         a page's transfer over this is an error (default 600)
  --min-score N      a lighthouse score under this is an error (default 90)`;

const defaults = {
  out: path.join(import.meta.dirname, '../../report'), pages: '16', page: [], html: '200', lighthouse: '2', sub: '/sub/path/', skip: '',
  workers: '2', shots: false, lang: 'id', 'max-kb': '600', 'min-score': '90',
};

function fail(why) {
  console.error(`${why}\n${usage}`);
  process.exit(2);
}

// options reads argv (without the program's name) or ends the process: with 0
// after --help, with 2 when something is wrong.
export function options(argv) {
  const opt = structuredClone(defaults);
  const rest = [];
  for (let i = 0; i < argv.length; i++) {
    if (argv[i] === '-h' || argv[i] === '--help') { console.log(usage); process.exit(0); }
    if (!argv[i].startsWith('--')) { rest.push(argv[i]); continue; }
    const [key, given] = argv[i].slice(2).split(/=(.*)/s);
    if (!(key in opt)) fail(`unknown option --${key}`);
    if (typeof opt[key] === 'boolean') { opt[key] = true; continue; }
    const value = given ?? argv[++i];
    if (value === undefined) fail(`--${key} needs a value`);
    if (Array.isArray(opt[key])) opt[key].push(value); else opt[key] = value;
  }
  if (rest.length !== 1) fail('one SITE_DIR is needed');
  const dir = path.resolve(rest[0]);
  if (!fs.statSync(dir, { throwIfNoEntry: false })?.isDirectory()) fail(`${rest[0]} is not a directory`);
  const skip = new Set(opt.skip.split(',').filter(Boolean));
  for (const s of skip) if (!SKIPPABLE.includes(s)) fail(`--skip ${s}: not a step that can be left out`);
  return { ...opt, dir, out: path.resolve(opt.out), skip, sub: '/' + opt.sub.replace(/^\/+|\/+$/g, '') + '/', maxBytes: +opt['max-kb'] * 1024, minScore: +opt['min-score'] };
}
