// What was acknowledged survives kill -9: 64 writers tell progress at once, the server is killed in the middle of it, and
// after it starts again every answered write must stand in the journal, which must still prove itself.
//   node test/crash/kill_nine.mjs TIMON DATABASE
import { execFileSync, spawn } from 'node:child_process';
import { createServer } from 'node:net';

const [binary, database] = process.argv.slice(2);
const writers = 64, today = '2026-05-22';
const timon = (...words) => execFileSync(binary, [...words, '--database', database, '--today', today], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

async function freePort() {
  return new Promise(done => { const s = createServer().listen(0, '127.0.0.1', () => { const { port } = s.address(); s.close(() => done(port)); }); });
}

async function serve() {
  const port = await freePort();
  const server = spawn(binary, ['serve', '--database', database, '--today', today, '--listen', `127.0.0.1:${port}`], { stdio: 'ignore' });
  const base = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 600; ++tries) {
    const ready = await fetch(base + '/readyz').then(r => r.ok, () => false);
    if (ready) return { server, base };
    await new Promise(done => setTimeout(done, 100));
  }
  throw new Error('the server did not become ready');
}

const gone = server => new Promise(done => server.once('exit', done));

timon('demo');
timon('user', 'add', '--email', 'writer@example.org', '--name', 'Writer', '--role', 'delivery_unit');
timon('user', 'add', '--email', 'reader@example.org', '--name', 'Reader', '--role', 'auditor');
const write = { Authorization: 'Bearer ' + timon('token', 'add', '--user', 'writer@example.org', '--scope', 'write'), 'Content-Type': 'application/json' };
const read = { Authorization: 'Bearer ' + timon('token', 'add', '--user', 'reader@example.org', '--scope', 'read') };

let { server, base } = await serve();
process.on('exit', () => server.kill('SIGKILL'));  // whatever goes wrong, nothing is left running
const page = await fetch(base + '/api/v1/milestones?limit=200', { headers: write }).then(r => r.json());
const ids = page.items.filter(m => !m.withdrawn_on).map(m => m.id);
const acknowledged = [];
let stopped = false;
const writer = async number => {
  for (let turn = 0; !stopped; ++turn) {
    const text = `Escritura ${number}.${turn} antes del corte`;
    const answer = await fetch(`${base}/api/v1/milestones/${ids[(number * 7 + turn) % ids.length]}/progress`, { method: 'POST', headers: write, body: JSON.stringify({ text }) }).catch(() => null);
    if (answer?.status === 201) acknowledged.push(text);
    else if (!answer) return;
  }
};
const all = Promise.all(Array.from({ length: writers }, (_, number) => writer(number)));
while (acknowledged.length < 150) await new Promise(done => setTimeout(done, 20));
const exit = gone(server);
server.kill('SIGKILL');
stopped = true;
await exit;
await all;

({ server, base } = await serve());
const kept = new Set();
for (let address = base + '/api/v1/journal?limit=200'; address; ) {
  const answer = await fetch(address, { headers: read }).then(r => r.json());
  for (const entry of answer.items) for (const change of entry.changes) if (change.after?.text?.startsWith('Escritura ')) kept.add(change.after.text);
  const isOld = answer.items.some(entry => entry.event !== 'progress_reported');
  address = answer.next && !isOld ? base + answer.next : null;
}
const end = gone(server);
server.kill('SIGTERM');
await end;
const lost = acknowledged.filter(text => !kept.has(text));
timon('verify');
console.log(`${acknowledged.length} writes acknowledged before kill -9, ${lost.length} lost, the journal verifies`);
process.exit(lost.length ? 1 : 0);
