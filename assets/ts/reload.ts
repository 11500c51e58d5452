// While the sources are worked on: the page asks whether a template has changed, or the program was built anew, and loads itself again.
const kEvery = 1000 // milliseconds

const script = document.currentScript as HTMLScriptElement
const address = new URL('../desarrollo/version', script.src)
let known = ''

async function ask(): Promise<void> {
  // A program that is being built again answers nothing for a while.
  const answer = await fetch(address, { cache: 'no-store' }).catch(() => null)
  if (!answer?.ok) return
  const version = await answer.text()
  if (known !== '' && version !== known) location.reload()
  known = version
}

setInterval(() => void ask(), kEvery)
