// Groups that fold and columns that sort at once; without this program both are links.
function foldGroup(button: HTMLElement): void {
  const isOpen = button.getAttribute('aria-expanded') === 'true'
  button.setAttribute('aria-expanded', String(!isOpen))
  const rows = button.closest('table')?.querySelectorAll<HTMLElement>('tr[data-in-group]') ?? []
  for (const row of rows) if (row.dataset.inGroup === button.dataset.group) row.hidden = isOpen
}

function valueOf(row: HTMLTableRowElement, column: number): string {
  return row.cells[column]?.dataset.value ?? row.cells[column]?.textContent?.trim() ?? ''
}

function sortRows(rows: HTMLTableRowElement[], column: number, isDescending: boolean): void {
  const language = document.documentElement.lang
  const sign = isDescending ? -1 : 1
  rows.sort((a, b) => {
    const [left, right] = [valueOf(a, column), valueOf(b, column)]
    const isText = left === '' || right === '' || isNaN(Number(left)) || isNaN(Number(right))
    return sign * (isText ? left.localeCompare(right, language) : Number(left) - Number(right))
  })
}

function sortTable(button: HTMLElement): void {
  const head = button.closest('th')
  const body = button.closest('table')?.tBodies[0]
  if (!head || !body) return
  const isDescending = head.getAttribute('aria-sort') === 'ascending'
  for (const other of head.closest('thead')!.querySelectorAll('th[aria-sort]')) other.removeAttribute('aria-sort')
  head.setAttribute('aria-sort', isDescending ? 'descending' : 'ascending')
  const column = Number(button.dataset.sort)
  const starts = body.querySelectorAll<HTMLTableRowElement>('tr.group')
  if (starts.length === 0) {
    const rows = [...body.rows]
    sortRows(rows, column, isDescending)
    body.append(...rows)
    return
  }
  for (const start of starts) {
    const group = start.querySelector<HTMLElement>('[data-group]')?.dataset.group
    const rows = [...body.rows].filter((row) => row.dataset.inGroup === group)
    sortRows(rows, column, isDescending)
    start.after(...rows)
  }
}

/// The bar of deeds on a selection shows while something is ticked.
function showBulkBar(form: HTMLFormElement): void {
  const bar = form.querySelector<HTMLElement>('.bulk[data-for-ticks]')
  if (!bar) return
  const ticked = form.querySelectorAll('input[type=checkbox][data-tick]:checked').length
  const takesAll = bar.querySelector('input[data-tick-all]:checked') !== null // all that meet the filter, whatever is ticked
  bar.hidden = ticked === 0 && !takesAll
  const count = bar.querySelector('[data-tick-count]')
  if (!count) return
  count.textContent = String(ticked)
  if (count.parentElement) count.parentElement.hidden = takesAll
}

let lastTick: HTMLInputElement | null = null // where a range of rows begins

/// All rows from the last one that was ticked to this one become as this one is.
function tickRange(to: HTMLInputElement): void {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('input[data-tick]')].filter((box) => box.offsetParent !== null)
  const [from, end] = [lastTick ? boxes.indexOf(lastTick) : -1, boxes.indexOf(to)]
  if (from < 0 || end < 0) return
  for (const box of boxes.slice(Math.min(from, end), Math.max(from, end) + 1)) box.checked = to.checked
}

/// Ticks the row that the keys are in, or with it all rows since the last one; false where there is nothing to tick.
export function tickRow(isRange: boolean): boolean {
  const box = document.activeElement?.closest('[data-row]')?.querySelector<HTMLInputElement>('input[data-tick]')
  if (!box) return false
  box.checked = isRange || !box.checked
  if (isRange) tickRange(box)
  lastTick = box
  if (box.form) showBulkBar(box.form)
  return true
}

function showBulkBars(): void {
  for (const bar of document.querySelectorAll<HTMLElement>('.bulk[data-for-ticks]')) {
    const form = bar.closest('form')
    if (form) showBulkBar(form)
  }
}

export function watchTables(): void {
  showBulkBars()
  document.addEventListener('htmx:afterSettle', showBulkBars)
  document.addEventListener('change', (event) => {
    const box = event.target as HTMLInputElement | null
    if (box?.matches('[data-tick], [data-tick-all]') && box.form) showBulkBar(box.form)
  })
  document.addEventListener('click', (event) => {
    const target = event.target as Element | null
    if (target instanceof HTMLInputElement && target.matches('[data-tick]')) {
      if (event.shiftKey) tickRange(target)
      lastTick = target
      if (target.form) showBulkBar(target.form)
      return
    }
    const group = target?.closest<HTMLElement>('[data-group]')
    if (group) return foldGroup(group)
    const sort = target?.closest<HTMLElement>('[data-sort]')
    if (!sort) return
    event.preventDefault()
    sortTable(sort)
  })
}
