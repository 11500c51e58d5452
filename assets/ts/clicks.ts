// Buttons that open, close and switch: they carry data attributes, never code.
import { switchKeys } from './keys'
import { switchTheme } from './theme'

const deeds: Record<string, (button: HTMLElement) => void> = {
  'data-theme-switch': switchTheme,
  'data-keys-switch': switchKeys,
  'data-opens': (button) => {
    const dialog = document.getElementById(button.dataset.opens ?? '')
    if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal()
  },
  'data-closes': (button) => button.closest('dialog')?.close(),
  'data-prints': () => window.print(),
  'data-shows': (button) => {
    const part = document.getElementById(button.dataset.shows ?? '')
    const isOpen = button.getAttribute('aria-expanded') === 'true'
    button.setAttribute('aria-expanded', String(!isOpen))
    part?.classList.toggle('is-open', !isOpen)
  },
}

export function watchClicks(): void {
  document.addEventListener('click', (event) => {
    const target = event.target as Element | null
    for (const [attribute, deed] of Object.entries(deeds)) {
      const button = target?.closest<HTMLElement>(`[${attribute}]`)
      if (!button) continue
      // A link that opens a dialog leads to a page of its own when this program has not loaded.
      if (button instanceof HTMLAnchorElement) event.preventDefault()
      deed(button)
      return
    }
  })
}
