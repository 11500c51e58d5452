// Paper says on every page what it is and on which day it was printed: the title stands in the page, the day is known when it is asked for.
export function watchPrinting(): void {
  window.addEventListener('beforeprint', () => {
    const root = document.documentElement
    root.dataset.printed = new Date().toLocaleDateString(root.lang, { day: 'numeric', month: 'long', year: 'numeric' })
  })
}
