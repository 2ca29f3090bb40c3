// Verifies an exported audit chain offline. Needs Node 20 and nothing else: no package, no database, no other file of Huicha.
//
//   node audit-verify.mjs EXPORT [ANCHORS]
//
// EXPORT: `npm run huicha -- audit export FILE`, one entry on a line. ANCHORS: as they were printed or sent on their days, one
// {"district":…,"day":…,"seq":…,"hash":…} on a line, NOT taken from the same place as the export. Exit code 0: sound, 1: broken, 2: cannot be read.
//
// The form (docs/decisions/009-audit-chain.md): a line is a JSON object {v, district, seq, prev, id, at, actor, action, subject, refs, hash}.
// hash = SHA-256, in small hexadecimal digits, over the UTF-8 bytes of the object without `hash`, written after RFC 8785: no blanks, members
// ordered by UTF-16 code units. prev = the hash of the entry before, 64 zeros for the first. seq = 1, 2, 3 … without a gap, per district.
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const ZEROS = '0'.repeat(64);
/** So far an entry that lies in another's place is looked for. */
const FARTHEST = 1000;

const canonical = (value) => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const names = Object.keys(value).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
};

const hashOf = ({ hash: _hash, ...content }, seq) =>
  createHash('sha256')
    .update(canonical({ ...content, seq }), 'utf8')
    .digest('hex');

/** Whether the entry is what was chained in that place. A line must also be written in the one way there is. */
const isWhole = (entry, seq) => entry.hash === hashOf(entry, seq) && entry.line === canonical(entry);

/** A property that no canonical form sees. */
const keepLine = (entry, line) => Object.defineProperty(entry, 'line', { value: line, enumerable: false });

const placeOf = (entry) => {
  for (let distance = 1; distance <= FARTHEST; distance += 1)
    for (const seq of [entry.seq - distance, entry.seq + distance]) if (seq > 0 && entry.hash === hashOf(entry, seq)) return seq;
  return undefined;
};

class Chain {
  last = { seq: 0, hash: ZEROS, id: null };
  beforeLast = '';
  fault = undefined;

  constructor(anchors) {
    this.anchors = anchors;
  }

  /** `next` helps to tell what happened to `entry`. */
  examine(entry, next) {
    if (this.fault) return;
    this.fault = this.faultOf(entry, next);
    if (this.fault) return;
    this.beforeLast = this.last.hash;
    this.last = entry;
    const wrong = this.anchors.find(({ seq, hash }) => seq === entry.seq && hash !== entry.hash);
    if (wrong)
      this.fault = say(entry.seq, entry.id, `is not the one anchored for ${wrong.day}: the chain was rewritten here or before`);
  }

  faultOf(entry, next) {
    const { last } = this;
    const expected = last.seq + 1;
    const missing = say(expected, null, 'is missing');
    const changed = say(entry.seq, entry.id, 'was changed');
    if (!Number.isSafeInteger(entry.seq)) return changed;
    if (entry.seq < expected) return say(entry.seq, entry.id, 'was inserted');
    if (isWhole(entry, entry.seq)) {
      if (entry.seq > expected) return next?.seq === expected ? say(entry.seq, entry.id, 'was put in another place') : missing;
      if (entry.prev === last.hash) return undefined;
      return next?.prev === entry.hash && last.seq > 0 ? say(last.seq, last.id, 'was changed') : changed;
    }
    if (next && next.prev === last.hash && next.hash === hashOf(next, expected))
      return say(entry.seq, entry.id, entry.hash === hashOf(entry, next.seq) ? 'was put in another place' : 'was inserted');
    const place = placeOf(entry);
    if (place === undefined) return entry.seq > expected ? missing : changed;
    if (place === last.seq && entry.prev === this.beforeLast) return say(last.seq, last.id, 'was inserted');
    const nextLiesRight = next !== undefined && isWhole(next, next.seq);
    return place <= expected || nextLiesRight ? say(entry.seq, entry.id, 'was put in another place') : missing;
  }

  end() {
    const cut = this.anchors.find(({ seq }) => seq > this.last.seq);
    this.fault ??=
      cut && say(this.last.seq + 1, null, `and what followed it were cut off: ${cut.seq} entries were anchored for ${cut.day}`);
    return this.fault;
  }
}

const say = (seq, id, what) => `#${seq}${id === null ? '' : ` (${id})`} ${what}`;

const readAnchors = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));

/** The entry of a line; what is no entry at all is one that was changed. */
const entryOf = (line, lineNumber) => {
  try {
    const entry = JSON.parse(line);
    if (typeof entry?.district !== 'string') throw new TypeError('no entry');
    return keepLine(entry, line);
  } catch {
    process.stdout.write(`line ${lineNumber} is not an entry\n`);
    process.exit(1);
  }
};

const main = async ([exported, anchorFile]) => {
  if (!exported) throw new Error('usage: node audit-verify.mjs EXPORT [ANCHORS]');
  const anchors = anchorFile ? readAnchors(anchorFile) : [];
  const chains = new Map();
  const waiting = new Map();
  const chainOf = (district) => {
    const known = chains.get(district);
    if (known) return known;
    const chain = new Chain(anchors.filter((anchor) => anchor.district === district));
    chains.set(district, chain);
    return chain;
  };
  for (const { district } of anchors) chainOf(district);
  let lineNumber = 0;
  for await (const line of createInterface({ input: createReadStream(exported), crlfDelay: Infinity })) {
    lineNumber += 1;
    const entry = entryOf(line, lineNumber);
    const before = waiting.get(entry.district);
    if (before) chainOf(entry.district).examine(before, entry);
    waiting.set(entry.district, entry);
  }
  for (const [district, entry] of waiting) chainOf(district).examine(entry, undefined);
  let isSound = true;
  for (const [district, chain] of chains) {
    const fault = chain.end();
    isSound &&= fault === undefined;
    const { seq, hash } = chain.last;
    const sound = `${seq} entries are sound, head ${hash}, ${chain.anchors.length} anchors hold`;
    process.stdout.write(`${district}: ${fault ?? sound}\n`);
  }
  if (chains.size === 0) process.stdout.write('no entry and no anchor\n');
  return isSound ? 0 : 1;
};

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
