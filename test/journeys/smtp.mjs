// A mail server on this machine that keeps what it is given and sends nothing on.
import { createServer } from 'node:net';

const unquoted = text => Buffer.from(text.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16))), 'latin1').toString('utf8');
const unencoded = text => text.replace(/\r\n /g, '').replace(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, bytes) => Buffer.from(bytes, 'base64').toString('latin1')).replace(/[^]*/, all => Buffer.from(all, 'latin1').toString('utf8'));

/** What a letter says, readable. */
function letter(from, to, data) {
  const head = data.slice(0, data.indexOf('\r\n\r\n'));
  const header = name => unencoded(new RegExp(`^${name}: ((?:.|\r\n )*)`, 'mi').exec(head)?.[1] ?? '');
  const part = type => unquoted(new RegExp(`Content-Type: ${type};[^]*?\r\n\r\n([^]*?)\r\n--=_`).exec(data)?.[1] ?? '');
  return { from, to, subject: header('Subject'), auto: header('Auto-Submitted'), text: part('text/plain'), html: part('text/html'), data };
}

export async function mailSink() {
  const mails = [];
  const server = createServer(socket => {
    let held = '', isData = false, from = '', to = '';
    socket.setEncoding('latin1').on('error', () => {}).write('220 sink\r\n');
    socket.on('data', bytes => {
      held += bytes;
      for (;;) {
        const end = held.indexOf(isData ? '\r\n.\r\n' : '\r\n');
        if (end < 0) return;
        const said = held.slice(0, end);
        held = held.slice(end + (isData ? 5 : 2));
        if (isData) mails.push(letter(from, to, said.replace(/\r\n\.\./g, '\r\n.') + '\r\n'));
        if (/^MAIL/i.test(said)) from = /<(.*)>/.exec(said)[1];
        if (/^RCPT/i.test(said)) to = /<(.*)>/.exec(said)[1];
        const begins = !isData && /^DATA/i.test(said), ends = /^QUIT/i.test(said) && !isData;
        isData = begins;
        socket.write(begins ? '354 go on\r\n' : '250 well\r\n');
        if (ends) socket.end();
      }
    });
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  return {
    url: `smtp://127.0.0.1:${server.address().port}`,
    mails,
    /** The first letter that is so, waited for. */
    async wait(isSo, what) {
      for (let tries = 0; tries < 150; ++tries) {
        const found = mails.find(isSo);
        if (found) return found;
        await new Promise(done => setTimeout(done, 100));
      }
      throw new Error(`no mail: ${what}; there are ${mails.map(each => `${each.to} «${each.subject}»`).join(', ')}`);
    },
    close: () => new Promise(done => server.close(done)),
  };
}
