// What is being written survives a lost line or a closed window: <form data-draft="unique name">.
// The draft lies on this machine only, and goes away when the form is sent.
import { recall, remember } from './storage'

const kPause = 2000 // milliseconds without typing before a draft is kept
const timers = new WeakMap<HTMLFormElement, number>()

function nameOf(form: HTMLFormElement): string {
  return `draft:${form.dataset.draft}`
}

/// Secrets and what the server put there are no part of a draft.
function fieldsOf(form: HTMLFormElement): (HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement)[] {
  return [...form.querySelectorAll<HTMLInputElement>('input, textarea, select')].filter(
    (field) => field.name !== '' && !['hidden', 'password', 'file', 'submit'].includes(field.type),
  )
}

function save(form: HTMLFormElement): void {
  const values = fieldsOf(form).map((field) => {
    const isTick = field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)
    return isTick ? `${(field as HTMLInputElement).checked}` : field.value
  })
  remember(nameOf(form), JSON.stringify(values))
  const note = form.querySelector<HTMLElement>('[data-draft-note]')
  if (!note) return
  const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' })
  note.textContent = (note.dataset.draftNote ?? '').replace('{1}', time)
}

function restore(form: HTMLFormElement): void {
  const kept = recall(nameOf(form))
  if (kept === null) return
  const values = JSON.parse(kept) as string[]
  const fields = fieldsOf(form)
  // The form has changed since: an old draft would fill the wrong fields.
  if (values.length !== fields.length) return remember(nameOf(form), null)
  fields.forEach((field, n) => {
    if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)) field.checked = values[n] === 'true'
    else field.value = values[n]!
  })
}

export function watchDrafts(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) restore(form)
  document.addEventListener('input', (event) => {
    const form = (event.target as Element).closest<HTMLFormElement>('form[data-draft]')
    if (!form) return
    clearTimeout(timers.get(form))
    timers.set(form, window.setTimeout(() => save(form), kPause))
  })
  const forget = (event: Event): void => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.dataset.draft === undefined) return
    clearTimeout(timers.get(form))
    remember(nameOf(form), null)
  }
  document.addEventListener('submit', forget)
}
