// The time that an item of a meeting has taken: counted from when it was first opened on this screen, going on where it was left.
const kSecond = 1000

function text(seconds: number): string {
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`
}

export function watchClocks(): void {
  const clock = document.querySelector<HTMLElement>('[data-clock]')
  if (!clock) return
  const shown = clock.querySelector<HTMLElement>('[data-clock-text]')!
  const key = `clock-${clock.dataset.clock}`
  let seconds = Number(sessionStorage.getItem(key) ?? '0')
  const show = (): void => {
    shown.textContent = text(seconds)
    clock.classList.toggle('is-over', seconds > Number(clock.dataset.minutes) * 60)
  }
  show()
  setInterval(() => {
    if (document.hidden) return
    seconds += 1
    sessionStorage.setItem(key, String(seconds))
    show()
  }, kSecond)
}
