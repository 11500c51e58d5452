// A milestone is taken to another day of the month: its dialog opens with that date, and asks the reason. Links do the same.
import htmx from 'htmx.org'

const kind = 'text/x-milestone'
const dayUnder = (event: DragEvent) => (event.target as Element | null)?.closest<HTMLElement>('[data-calendar] [data-day]')

export function watchCalendar(): void {
  document.addEventListener('dragstart', (event) => {
    const moved = (event.target as Element | null)?.closest?.<HTMLElement>('[data-moves]')
    if (moved?.dataset.moves) event.dataTransfer?.setData(kind, moved.dataset.moves)
  })
  document.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes(kind) && dayUnder(event)) event.preventDefault()
  })
  document.addEventListener('drop', (event) => {
    const address = event.dataTransfer?.getData(kind)
    const day = dayUnder(event)?.dataset.day
    const dialog = document.getElementById('deed')
    if (!address || !day || !(dialog instanceof HTMLDialogElement)) return
    event.preventDefault()
    const words = new URLSearchParams({ due_on: day, volver: location.pathname + location.search })
    void htmx.ajax('get', `${address}?${words}`, { target: '#deed', swap: 'innerHTML' })
    dialog.showModal()
  })
}
