// Dragging an objective onto another axis is a shortcut: it sends the form of its own buttons, with the axis it was dropped on.

let dragged: HTMLElement | null = null

const placeForm = (objective: HTMLElement) => objective.querySelector<HTMLFormElement>('.branch-buttons form[action$="/lugar"]')

const axisUnder = (event: DragEvent) => (event.target instanceof Element ? event.target.closest<HTMLElement>('[data-axis]') : null)

const unmark = (): void => document.querySelectorAll('[data-axis].over').forEach((axis) => axis.classList.remove('over'))

const dropOn = (objective: HTMLElement, axis: HTMLElement): void => {
  const form = placeForm(objective)
  if (!form) return
  const field = document.createElement('input')
  field.type = 'hidden'
  field.name = 'axis'
  field.value = axis.dataset.axis ?? ''
  form.append(field)
  form.requestSubmit()
}

export function watchPlanTree(): void {
  const tree = document.querySelector<HTMLElement>('[data-plan-tree]')
  if (!tree) return
  tree.querySelectorAll<HTMLElement>('[data-objective]').forEach((objective) => {
    if (placeForm(objective)) objective.draggable = true
  })
  tree.addEventListener('dragstart', (event) => {
    dragged = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-objective]') : null
    event.dataTransfer?.setData('text/plain', dragged?.dataset.objective ?? '')
  })
  tree.addEventListener('dragover', (event) => {
    const axis = axisUnder(event)
    if (!dragged || !axis || axis.contains(dragged)) return
    event.preventDefault()
    unmark()
    axis.classList.add('over')
  })
  tree.addEventListener('drop', (event) => {
    const axis = axisUnder(event)
    if (!dragged || !axis || axis.contains(dragged)) return
    event.preventDefault()
    dropOn(dragged, axis)
  })
  tree.addEventListener('dragend', () => {
    unmark()
    dragged = null
  })
}
