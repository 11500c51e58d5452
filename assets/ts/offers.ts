// What is offered under a search field while one types: arrows go from the field through the offers and back.
function linksOf(field: HTMLElement): HTMLElement[] {
  const list = document.getElementById(field.getAttribute('aria-controls') ?? '')
  return list ? [...list.querySelectorAll<HTMLElement>('a[href]')] : []
}

function fieldOf(link: Element): HTMLElement | null {
  const list = link.closest('[id]:not(a)')
  return list ? document.querySelector<HTMLElement>(`[data-offers][aria-controls="${CSS.escape(list.id)}"]`) : null
}

/// Rows of the page of results are walked in the same way from its own field.
function move(target: HTMLElement, step: number): boolean {
  const field = target.matches('[data-offers]') ? target : fieldOf(target)
  if (!field) return false
  const all = [field, ...linksOf(field)]
  const next = all[all.indexOf(target) + step]
  next?.focus()
  return next !== undefined
}

export function watchOffers(): void {
  document.addEventListener('keydown', (event) => {
    const target = event.target
    if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'ArrowDown' && move(target, 1)) event.preventDefault()
    if (event.key === 'ArrowUp' && move(target, -1)) event.preventDefault()
  })
}
