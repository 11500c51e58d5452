// How many letters a field holds, said beside it: <textarea data-counts="id of the note">. The note ends in the most allowed.
export function watchCounters(): void {
  document.addEventListener('input', (event) => {
    const field = event.target
    if (!(field instanceof HTMLTextAreaElement) || field.dataset.counts === undefined) return
    const note = document.getElementById(field.dataset.counts)
    if (note) note.textContent = (note.textContent ?? '').replace(/^\d+/, String([...field.value].length))
  })
}
