// The list behind «Más» closes as menus do: with Escape, and when the eye goes elsewhere.
function closeOthers(except: Node | null): void {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.more[open]')) if (!menu.contains(except)) menu.open = false
}

export function watchMenus(): void {
  document.addEventListener('click', (event) => closeOthers(event.target as Node))
  document.addEventListener('focusin', (event) => closeOthers(event.target as Node))
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    const menu = document.querySelector<HTMLDetailsElement>('details.more[open]')
    if (!menu) return
    menu.open = false
    menu.querySelector('summary')?.focus()
  })
}
