// Light, dark, or as the machine says. The choice stays on this machine.
import { recall, remember } from './storage'

const root = document.documentElement

function isDark(): boolean {
  const chosen = root.dataset.bsTheme
  return chosen === 'dark' || (chosen === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches)
}

export function applyTheme(): void {
  const chosen = recall('theme')
  if (chosen === 'light' || chosen === 'dark') root.dataset.bsTheme = chosen
}

export function switchTheme(): void {
  root.dataset.bsTheme = isDark() ? 'light' : 'dark'
  remember('theme', root.dataset.bsTheme)
}
