#!/usr/bin/env node
// Checks an act or an announcement with nothing but Node.js 20, as docs/format/acts.md and docs/format/bundle.md describe
// them: a second implementation of the bytes, written from those pages.
//
//   node docs/format/check.mjs              checks the samples beside this script
//   node docs/format/check.mjs FILE         checks a signed act, or an announcement
//   node docs/format/check.mjs ACT KEY      checks a signed act's Ed25519 signature under KEY, a line of two Base64 words
//
// Node.js 20 has no ML-DSA: the second half of each signature is read and its key id compared, but its mathematics is not
// checked. Use `entente verify` for the whole. Exit 0 if all that is checked holds, 1 if not.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const sha256 = (...parts) => {
  const hash = createHash('sha256');
  parts.forEach((part) => hash.update(part));
  return hash.digest();
};
const hex = (...parts) => sha256(...parts).toString('hex');

class Refused extends Error {}
const require = (holds, message) => {
  if (!holds) throw new Refused(message);
};

// --- signed notes -------------------------------------------------------------------------------

const ED25519 = { type: Buffer.from([1]), signature: 64, from: 0, to: 32 };
const ML_DSA = {
  type: Buffer.concat([Buffer.from([0xff]), Buffer.from('entente/ml-dsa-65')]),
  signature: 3309,
  from: 32,
  to: 32 + 1952,
};

function base64(text) {
  const bytes = Buffer.from(text, 'base64');
  require(bytes.toString('base64') === text, `“${text.slice(0, 20)}” is not canonical Base64`);
  return bytes;
}

function parseNote(bytes, place) {
  const whole = bytes.toString('utf8');
  require(Buffer.from(whole, 'utf8').equals(bytes), `${place} is not UTF-8`);
  const blank = whole.indexOf('\n\n');
  require(blank > 0 && whole.endsWith('\n'), `${place} has no blank line before its signatures`);
  const text = Buffer.from(whole.slice(0, blank + 1), 'utf8');
  const signatures = whole
    .slice(blank + 2)
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const [dash, name, value, ...rest] = line.split(' ');
      require(dash === '\u2014' && value && rest.length === 0, `${place}: a bad signature line`);
      const raw = base64(value);
      const kind = [ED25519, ML_DSA].find((k) => raw.length === 4 + k.signature);
      require(kind, `${place}: a signature of no known length`);
      return { name, kind, keyId: raw.subarray(0, 4), signature: raw.subarray(4) };
    });
  return { place, text, id: hex(text), signatures, lines: text.toString('utf8').split('\n').slice(0, -1) };
}

function parseKey(line) {
  const [first, second] = line.split(' ');
  const key = Buffer.concat([base64(first), base64(second)]);
  require(key.length === 32 + 1952, 'a key is 32 and 1952 bytes of Base64');
  return key;
}

/** Both halves must be there and name the key; the Ed25519 half must hold. */
function verifyNote(note, name, key) {
  for (const kind of [ED25519, ML_DSA]) {
    const raw = key.subarray(kind.from, kind.to);
    const keyId = sha256(name, '\n', kind.type, raw).subarray(0, 4);
    const found = note.signatures.find(
      (s) => s.name === name && s.kind === kind && s.keyId.equals(keyId));
    require(found, `${note.place}: no signature by ${name} under its key`);
    if (kind === ED25519) {
      const jwk = { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') };
      const publicKey = createPublicKey({ key: jwk, format: 'jwk' });
      require(
        verify(null, note.text, publicKey, found.signature),
        `${note.place}: the Ed25519 signature by ${name} does not hold`);
    }
  }
}

// --- acts ---------------------------------------------------------------------------------------

const value = (lines, key) => {
  const line = lines.find((l) => l.startsWith(`${key} `));
  require(line !== undefined, `a line “${key} …” is missing`);
  return line.slice(key.length + 1);
};
const values = (lines, key) =>
  lines.filter((l) => l.startsWith(`${key} `)).map((l) => l.slice(key.length + 1));

function parseAct(bytes, place) {
  const note = parseNote(bytes, place);
  require(note.lines[0] === 'entente/act/1', `${place} is not an act`);
  const get = (key) => value(note.lines, key);
  return {
    ...note,
    negotiation: get('negotiation'), party: get('party'), seq: Number(get('seq')),
    prev: get('prev'), authority: get('authority'), by: get('by'), kind: get('kind'),
  };
}

const AUTHORITY = ['join', 'keys', 'powers', 'revoke', 'resume'];
const CLOSING = ['closing', 'concur', 'refuse', 'certificate', 'reopening'];

/** Who may act for a party: root keys, closing key, and offices with their keys and powers. */
function founding(charter, party) {
  const lines = charter.toString('utf8').split('\n');
  const at = lines.findIndex((l) => l === `party ${party}` || l === `depositary ${party}`);
  require(at >= 0, `the charter has no ${party}`);
  const root = [];
  let next = at + 1;
  const needed = Number(value([lines[next++] ?? ''], 'threshold'));
  while (lines[next].startsWith('root ')) root.push(parseKey(lines[next++].slice(5)));
  return { party, seq: 0, last: hex(charter), needed, root, offices: {} };
}

function after(state, act) {
  const next = { ...state, seq: act.seq, last: act.id, offices: { ...state.offices } };
  if (act.kind === 'join' || act.kind === 'keys') {
    next.closing = parseKey(value(act.lines, 'closing'));
    const root = values(act.lines, 'root');
    if (root.length > 0) {
      next.root = root.map(parseKey);
      next.needed = Number(value(act.lines, 'threshold'));
    }
  }
  if (act.kind === 'powers') {
    next.offices[value(act.lines, 'office')] = {
      holder: value(act.lines, 'holder'), act: act.id,
      may: value(act.lines, 'may').split(' '), key: parseKey(value(act.lines, 'key')),
    };
  }
  if (act.kind === 'revoke') delete next.offices[value(act.lines, 'office')];
  return next;
}

function verifyThreshold(act, prefix, keys, needed) {
  let found = 0;
  keys.forEach((key, i) => {
    const name = `${act.party}/${prefix}-${i + 1}`;
    if (act.signatures.some((s) => s.name === name)) {
      verifyNote(act, name, key);
      found += 1;
    }
  });
  require(found >= needed, `${act.place}: ${found} of ${needed} root signatures`);
}

function verifyAct(act, state) {
  require(state.party === act.party, `${act.place}: its authority is another party's`);
  require(act.seq > state.seq, `${act.place}: its number is not above its authority's`);
  if (AUTHORITY.includes(act.kind)) {
    verifyThreshold(act, 'root', state.root, state.needed);
    if (act.kind === 'keys' && values(act.lines, 'root').length > 0) {
      const next = after(state, act);
      verifyThreshold(act, 'new-root', next.root, next.needed);
    }
  } else if (CLOSING.includes(act.kind)) {
    require(act.by === 'closing', `${act.place}: not by the closing key`);
    verifyNote(act, `${act.party}/closing`, state.closing);
  } else {
    const office = state.offices[act.by];
    require(office && office.may.includes(act.kind), `${act.place}: ${act.by} has no such power`);
    verifyNote(act, `${act.party}/${act.by}`, office.key);
  }
}

// --- announcements ------------------------------------------------------------------------------

function readItems(bytes) {
  const end = bytes.lastIndexOf('\nend ') + 1;
  const [, count, digest] = bytes.subarray(end, -1).toString('latin1').split(' ');
  require(end > 0 && bytes.at(-1) === 10, 'the last line is not “end COUNT DIGEST”');
  require(hex(bytes.subarray(0, end)) === digest, 'the file does not have the digest on its last line');
  const items = [];
  let at = bytes.indexOf(10) + 1;
  while (at < end) {
    const stop = bytes.indexOf(10, at);
    const head = bytes.subarray(at, stop).toString('latin1').split(' ');
    const length = Number(head.at(-1));
    require(Number.isInteger(length) && stop + 1 + length <= end, `item ${items.length + 1} is cut short`);
    items.push({ word: head[0], salt: head.length === 3 ? head[1] : '', bytes: bytes.subarray(stop + 1, stop + 1 + length) });
    at = stop + 1 + length;
  }
  require(items.length === Number(count), 'the number of items on the last line is another');
  return items;
}

function checkText(instrument, provisions) {
  const lines = instrument.toString('utf8').split('\n');
  require(Number(value(lines, 'provisions')) === provisions.length, 'another number of provisions');
  let next = 0;
  const take = (digest, above) => {
    require(next < provisions.length, `a provision under ${above} is missing`);
    const { salt, bytes } = provisions[next++];
    const own = bytes.toString('utf8').split('\n');
    const id = value(own, 'id');
    require(hex(Buffer.from(salt, 'hex'), bytes) === digest, `provision ${id} is not the signed one`);
    values(own, 'child').forEach((child) => take(child, id));
  };
  take(value(lines, 'text'), 'the instrument');
  require(next === provisions.length, 'a provision belongs nowhere');
}

function checkBundle(bytes) {
  const items = readItems(bytes);
  const of = (word) => items.filter((i) => i.word === word).map((i) => i.bytes);
  const [charter] = of('charter');
  const [instrument] = of('instrument');
  const negotiation = hex(charter);
  const named = hex(instrument);
  checkText(instrument, items.filter((i) => i.word === 'provision'));
  const states = new Map();
  const stateAt = new Map();
  const acts = of('act').map((b, i) => parseAct(b, `act ${i + 1}`));
  for (const act of acts) {
    require(act.negotiation === negotiation, `${act.place} is of another negotiation`);
    const state = act.authority === negotiation ? founding(charter, act.party) : states.get(act.authority);
    require(state, `${act.place}: the authority it names is not here`);
    verifyAct(act, state);
    stateAt.set(act.id, state);
    if (AUTHORITY.includes(act.kind)) states.set(act.id, after(state, act));
  }
  const ofKind = (kind) => acts.filter((a) => a.kind === kind);
  const [closing] = ofKind('closing');
  const [certificate] = ofKind('certificate');
  for (const act of [closing, certificate, ...ofKind('release'), ...ofKind('announce')]) {
    require(act && value(act.lines, 'instrument') === named, 'an act is about another instrument');
  }
  require(value(certificate.lines, 'closing') === closing.id, 'the certificate ends another closing');
  const concurs = ofKind('concur').map((a) => `${a.party} ${a.id}`);
  require(values(certificate.lines, 'concur').join() === concurs.join(), 'other concurrences are named');
  const deposits = values(closing.lines, 'deposit');
  const notes = of('signature').map((b, i) => ({ ...parseNote(b, `signature ${i + 1}`), bytes: b }));
  require(notes.length === deposits.length, 'another number of signatures than the closing names');
  notes.forEach((note, i) => {
    const get = (key) => value(note.lines, key);
    const signer = `${get('party')} ${get('office')}`;
    require(deposits[i] === `${signer} ${hex(note.bytes)}`, `${note.place} is not the one deposited`);
    require(get('instrument') === named && get('negotiation') === negotiation, `${note.place}: of another text`);
    const concur = ofKind('concur').find((a) => a.party === get('party'));
    const office = stateAt.get(concur.id).offices[get('office')];
    require(office?.may.includes('sign') && office.act === get('powers'), `${note.place}: no full powers`);
    verifyNote(note, signer.replace(' ', '/'), office.key);
  });
  return `${items.length} items, ${acts.length} acts, ${notes.length} signatures, instrument ${named}`;
}

// --- the command --------------------------------------------------------------------------------

function check(file, keyLine) {
  const bytes = readFileSync(file);
  if (bytes.subarray(0, 17).toString('latin1') === 'entente/bundle/1\n') {
    return `${checkBundle(bytes)}; ML-DSA-65 not checked here`;
  }
  const act = parseAct(bytes, file);
  if (keyLine === undefined) return `id ${act.id}; no key given, so no signature checked`;
  verifyNote(act, act.signatures[0].name, parseKey(keyLine.trim()));
  return `id ${act.id}, Ed25519 by ${act.signatures[0].name} holds; ML-DSA-65 not checked here`;
}

const samples = join(dirname(fileURLToPath(import.meta.url)), 'samples');
const given = process.argv.slice(2);
const runs = given.length > 0
  ? [[given[0], given[1]]]
  : [[join(samples, 'act.note'), readFileSync(join(samples, 'act.key'), 'utf8')],
     [join(samples, 'announcement.entente'), undefined]];
for (const [file, key] of runs) {
  try {
    console.log(`${file}: holds (${check(file, key)})`);
  } catch (error) {
    if (!(error instanceof Refused) && !('code' in error)) throw error;
    console.error(`${file}: does not hold: ${error.message}`);
    process.exitCode = 1;
  }
}
