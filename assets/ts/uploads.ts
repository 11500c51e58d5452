// How far the files of a form are on their way; and where they may be dropped.
function barOf(target: EventTarget | null): HTMLProgressElement | null {
  return target instanceof Element ? target.querySelector<HTMLProgressElement>('[data-upload-progress] progress') : null
}

export function watchUploads(): void {
  document.addEventListener('htmx:xhr:progress', (event) => {
    const { loaded, total } = (event as CustomEvent<{ loaded: number; total: number }>).detail
    const bar = barOf(event.target)
    if (!bar || !total) return
    bar.closest<HTMLElement>('[data-upload-progress]')!.hidden = false
    bar.value = Math.round((100 * loaded) / total)
  })
  for (const [name, isOver] of [['dragenter', true], ['dragleave', false], ['drop', false]] as const)
    document.addEventListener(name, (event) => {
      if (event.target instanceof HTMLInputElement && event.target.type === 'file') event.target.classList.toggle('is-over', isOver)
    })
}
