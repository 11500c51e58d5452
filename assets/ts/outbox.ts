// A line that is down loses nothing: inside <… data-outbox="whose">, what htmx could not send is kept in the browser and sent when
// the line is back. The server judges each as if it came then: where somebody saved meanwhile, its answer shows both; what it says
// the person may not do any more is not sent again, and its words stay until the person throws them away.
import htmx from 'htmx.org'
import { recall, remember } from './storage'

const kEvery = 15000 // milliseconds between tries while something waits
const kMarks = ['csrf', 'revision', 'form'] // fields that nobody typed

interface Letter {
  path: string
  fields: Record<string, string>
  target: string // selector of what the answer replaces
  isForbidden?: boolean // the server said no: it is kept to be read, never sent again
}

let isSending = false

const place = (): HTMLElement | null => document.querySelector('[data-outbox]')
const keyOf = (box: HTMLElement): string => `outbox:${box.dataset.outbox}`
const lettersOf = (box: HTMLElement): Letter[] => JSON.parse(recall(keyOf(box)) ?? '[]') as Letter[]

function keep(box: HTMLElement, letters: Letter[]): void {
  remember(keyOf(box), letters.length === 0 ? null : JSON.stringify(letters))
}

/// What is said above the rows: the words stand in the page, {1} is how many wait.
function say(words: 'waits' | 'sent' | 'signedOut' | 'refused' | 'forbidden' | 'kept' | null, said: number | string = 0): void {
  const note = document.querySelector<HTMLElement>('[data-outbox-note]')
  if (!note) return
  note.hidden = words === null
  note.querySelectorAll('[data-outbox-discards]').forEach((button) => button.toggleAttribute('hidden', words !== 'forbidden'))
  const text = words === null ? '' : (note.dataset[words] ?? '').replace('{1}', () => String(said))
  const room = note.querySelector('div')!
  if (room.textContent !== text) room.textContent = text // what was read aloud is not read again
}

/// What somebody typed in it, to be read and copied.
const typedIn = (letter: Letter): string[] =>
  Object.entries(letter.fields)
    .filter(([name]) => !kMarks.includes(name))
    .map(([, value]) => String(value))
    .filter((text) => text !== '')

/// A letter that was refused for good is told as long as it is kept.
function tellForbidden(box: HTMLElement): boolean {
  const forbidden = lettersOf(box).filter((letter) => letter.isForbidden)
  if (forbidden.length > 0) say('forbidden', forbidden.flatMap(typedIn).join(' · '))
  return forbidden.length > 0
}

/// The session ended, or the page is older than it: nothing is lost, and it goes once the person is in again.
function isOfNoSession(answer: Response): boolean {
  const elsewhere = answer.headers.get('HX-Redirect') ?? ''
  return answer.type === 'opaqueredirect' || answer.status === 401 || answer.headers.has('X-Form-Refused') || /\/(ingresar|cuenta\/clave)/.test(elsewhere)
}

function post(letter: Letter, box: HTMLElement): Promise<Response> {
  const headers = { 'hx-request': 'true', ...(JSON.parse(document.body.getAttribute('hx-headers') ?? '{}') as Record<string, string>) }
  const fields = { ...letter.fields }
  const token = box.querySelector<HTMLInputElement>('input[name=csrf]')
  if (token && 'csrf' in fields) fields.csrf = token.value // of this session, not of the one in which it was written
  return fetch(letter.path, { method: 'POST', headers, body: new URLSearchParams(fields), redirect: 'manual' })
}

/// One after the other, in the order in which they were written; stops when the line is down again.
async function sendAll(): Promise<void> {
  const box = place()
  if (!box || isSending || !navigator.onLine) return
  isSending = true
  let sent = 0
  const lost: string[] = []
  try {
    const unsent = (): Letter[] => lettersOf(box).filter((letter) => !letter.isForbidden)
    for (let letters = unsent(); letters.length > 0; letters = unsent()) {
      const letter = letters[0]!
      const answer = await post(letter, box)
      if (isOfNoSession(answer)) return say('signedOut', letters.length)
      if (answer.status >= 500 || answer.status === 429) return
      const text = await answer.text()
      const first = lettersOf(box).findIndex((kept) => !kept.isForbidden)
      // A draft that may not be kept is no loss: the form itself tells its own refusal.
      const isForbidden = answer.status === 403 && letter.target !== ''
      keep(box, lettersOf(box).flatMap((kept, at) => (at !== first ? [kept] : isForbidden ? [{ ...kept, isForbidden }] : [])))
      if (isForbidden) continue
      // 409 and 422 come back with the row open: what was typed, and what stands against it.
      const hasRow = letter.target !== '' && document.querySelector(letter.target) !== null
      const shows = hasRow && (answer.ok || answer.status === 409 || answer.status === 422)
      if (shows) htmx.swap(letter.target, text, { swapStyle: 'outerHTML', swapDelay: 0, settleDelay: 20 })
      if (answer.ok && letter.target !== '') ++sent
      // What it was about is no longer there: the words come back to whoever wrote them, to be copied.
      if (!answer.ok && !shows && letter.target !== '') lost.push(...typedIn(letter))
    }
    if (lost.length > 0) say('refused', lost.join(' · '))
    else if (!tellForbidden(box)) say(sent > 0 ? 'sent' : null, sent)
  } catch {
    // The line is down again: what is left waits.
  } finally {
    isSending = false
  }
}

/// The last one for the same place counts; a draft is no news once its form was sent.
function add(box: HTMLElement, letter: Letter): void {
  const isSame = (kept: Letter): boolean => !kept.isForbidden && kept.path === letter.path && (kept.target !== '' || kept.fields.form === letter.fields.form)
  const others = lettersOf(box).filter((kept) => !isSame(kept))
  const left = letter.target === '' ? others : others.filter((kept) => kept.target !== '' || kept.fields.form !== letter.fields.form)
  keep(box, [...left, letter])
  say('waits', lettersOf(box).filter((kept) => kept.target !== '' && !kept.isForbidden).length)
}

interface Sending {
  elt: Element
  target: Element
  requestConfig: { path: string; verb: string; parameters: { toJSON(): Record<string, string> } }
}

/// The page was kept when the line was there last: it says of when it is, and comes anew with the line.
function tellKept(box: HTMLElement): void {
  const at = document.body.dataset.keptAt
  if (!at || lettersOf(box).length > 0) return
  say('kept', new Date(at).toLocaleString(document.documentElement.lang, { weekday: 'long', hour: '2-digit', minute: '2-digit' }))
}

/// A worker stands beside the page, where the browser allows it: over TLS or on the same machine.
function keepAtHand(): void {
  const script = document.querySelector<HTMLScriptElement>('script[src*="/estaticos/timon"]')
  if (!script || !('serviceWorker' in navigator)) return
  const base = new URL(script.src).pathname.replace(/\/estaticos\/.*$/, '')
  navigator.serviceWorker.register(`${base}/trabajador.js`).catch(() => undefined) // without it the open page still keeps what is typed
}

export function watchOutbox(): void {
  document.addEventListener('htmx:sendError', (event) => {
    const { elt, target, requestConfig } = (event as CustomEvent<Sending>).detail
    const box = place()
    if (!box?.contains(elt) || requestConfig.verb !== 'post' || elt.closest('[data-outbox-never]')) return
    const isDraft = !(elt instanceof HTMLFormElement)
    add(box, { path: requestConfig.path, fields: requestConfig.parameters.toJSON(), target: isDraft ? '' : `#${target.id}` })
    if (!isDraft) (target as HTMLElement).classList.add('waits')
  })
  document.addEventListener('click', (event) => {
    const box = place()
    if (!box || !(event.target as Element).closest('[data-outbox-discards]')) return
    keep(box, lettersOf(box).filter((letter) => !letter.isForbidden))
    say(null)
  })
  window.addEventListener('online', () => void sendAll())
  window.setInterval(() => void sendAll(), kEvery)
  const box = place()
  if (!box) return
  keepAtHand()
  tellKept(box)
  tellForbidden(box)
  if (lettersOf(box).length > 0) void sendAll()
}
