// Single keys for those who type: they can be switched off (WCAG 2.1.4) and never act inside a field.
import { recall, remember } from './storage'
import { tickRow } from './tables'

let isOff = recall('keys') === 'off'
let pressedIn = '' // id of the row in which a named key was pressed last

function showSwitch(): void {
  for (const button of document.querySelectorAll('[data-keys-switch]')) button.setAttribute('aria-pressed', String(!isOff))
}

export function switchKeys(): void {
  isOff = !isOff
  remember('keys', isOff ? 'off' : null)
  showSwitch()
}

function moveRow(step: number): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')].filter((row) => row.offsetParent !== null)
  if (rows.length === 0) return
  const now = rows.indexOf(document.activeElement?.closest<HTMLElement>('[data-row]') as HTMLElement)
  rows[Math.max(0, Math.min(rows.length - 1, now + step))]!.focus()
}

function openRow(): boolean {
  const row = document.activeElement
  if (!(row instanceof HTMLElement) || !row.matches('[data-row]')) return false
  const link = row.querySelector<HTMLElement>('[data-row-opens]') ?? row.querySelector<HTMLElement>('a.name, a[href], button, summary')
  link?.click()
  return link !== null
}

/// A row or a page names its own keys: <button data-key="a">.
function pressNamed(key: string): boolean {
  const row = document.activeElement?.closest('[data-row]')
  const named = `[data-key="${CSS.escape(key)}"]`
  const button = row?.querySelector<HTMLElement>(named) ?? document.querySelector<HTMLElement>(`${named}:not([data-row] *)`)
  if (row?.id && button && row.contains(button)) pressedIn = row.id
  button?.click()
  return button != null
}

/// A row that was swapped because of its key takes the focus along: to the next one, which is what a hand on the keys wants.
function followRow(): void {
  if (pressedIn === '' || (document.activeElement !== document.body && document.activeElement !== null)) return
  const row = document.getElementById(pressedIn)
  pressedIn = ''
  const next = row?.nextElementSibling
  ;(next instanceof HTMLElement && next.matches('[data-row]') ? next : row)?.focus()
}

function focusSearch(): boolean {
  const field = [...document.querySelectorAll<HTMLElement>('input[type=search]')].find((found) => found.offsetParent !== null)
  if (field) field.focus()
  else document.querySelector<HTMLElement>('[data-search]')?.click()
  return true
}

/// Ctrl+K looks in everything, also where a page has a search of its own.
function openSearch(event: KeyboardEvent): boolean {
  if (event.key !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return false
  const button = document.querySelector<HTMLElement>('[data-search]')
  button?.click()
  return button !== null
}

function showHelp(): boolean {
  const dialog = document.getElementById('shortcuts')
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal()
  return dialog !== null
}

function act(key: string): boolean {
  switch (key) {
    case '?': return showHelp()
    case '/': return focusSearch()
    case 'j': return moveRow(1), true
    case 'k': return moveRow(-1), true
    case 'Enter': return openRow()
    case 'x': return tickRow(false) || pressNamed(key)
    case 'X': return tickRow(true) || pressNamed(key)
    default: return pressNamed(key)
  }
}

export function watchKeys(): void {
  showSwitch()
  document.addEventListener('htmx:afterSettle', followRow)
  document.addEventListener('keydown', (event) => {
    if (openSearch(event)) return event.preventDefault()
    const target = event.target as HTMLElement
    // Where Esc leads out of a page, it first leads out of the field.
    if (event.key === 'Escape' && target.matches('input, textarea, select') && document.querySelector('[data-key="Escape"]')) return target.blur()
    // A tick takes no letters: who has just chosen a row goes on to the next.
    if (target.matches('input:not([data-tick]), textarea, select, [contenteditable]') || event.ctrlKey || event.metaKey || event.altKey) return
    if (document.querySelector('dialog[open]') || (isOff && event.key !== 'Enter')) return
    if (act(event.key)) event.preventDefault()
  })
}
