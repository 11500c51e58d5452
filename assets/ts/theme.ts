// Light, dark, or as the machine says. The choice is a cookie, so that the server draws the next page in it from the start.
const root = document.documentElement
const kYear = 365 * 24 * 60 * 60 // seconds

function isDark(): boolean {
  const chosen = root.dataset.bsTheme
  return chosen === 'dark' || (chosen === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches)
}

export function switchTheme(): void {
  root.dataset.bsTheme = isDark() ? 'light' : 'dark'
  document.cookie = `theme=${root.dataset.bsTheme}; path=/; max-age=${kYear}; samesite=lax`
}
