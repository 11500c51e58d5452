// Compiles the styles, bundles the script, gathers the icons. Called by tools/build-assets.
import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'
import * as esbuild from 'esbuild'
import * as sass from 'sass'

const out = process.argv[2]
const written = new Set()

function write(name, content) {
  const bytes = Buffer.from(content)
  const file = path.join(out, name)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, bytes)
  written.add(name)
  // Typefaces are compressed already.
  if (name.endsWith('.woff2')) return
  const options = { level: 9 }
  fs.writeFileSync(`${file}.gz`, zlib.gzipSync(bytes, options))
  written.add(`${name}.gz`)
}

function styles() {
  const made = sass.compile('assets/scss/timon.scss', { style: 'compressed', quietDeps: true, silenceDeprecations: ['import', 'if-function'] })
  write('timon.css', made.css)
}

async function bundle(entry, name) {
  const made = await esbuild.build({
    entryPoints: [entry], bundle: true, minify: true, write: false, format: 'iife', target: 'es2021', legalComments: 'none',
    loader: { '.css': 'text' },
  })
  write(name, made.outputFiles[0].contents)
}

async function scripts() {
  await bundle('assets/ts/timon.ts', 'timon.js')
  await bundle('assets/ts/worker.ts', 'worker.js')  // served at the root, where it may stand beside every page
  await bundle('assets/ts/map.ts', 'map.js')  // on /mapa alone
  await bundle('assets/ts/reload.ts', 'reload.js')  // linked by `make dev` alone
}

/// One <symbol> a line: pages put those that they use at their top.
function icons() {
  const names = fs.readFileSync('assets/icons.txt', 'utf8').split('\n').filter(Boolean)
  const symbols = names.map((name) => {
    const svg = fs.readFileSync(`node_modules/@tabler/icons/icons/outline/${name}.svg`, 'utf8')
    const inner = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'))
    const drawn = inner.replace(/<path stroke="none" d="M0 0h24v24H0z" fill="none" ?\/>/, '').replace(/\s*\n\s*/g, '')
    return `<symbol id="i-${name}" viewBox="0 0 24 24">${drawn}</symbol>`
  })
  write('icons.svg', `${symbols.join('\n')}\n`)
  write('symbols.svg', fs.readFileSync('assets/symbols.svg'))
}

function copies() {
  for (const name of ['favicon.svg', 'chevron.svg', 'chevron-light.svg']) write(name, fs.readFileSync(`assets/${name}`))
  for (const font of fs.readdirSync('assets/fonts')) {
    if (font.endsWith('.woff2')) write(`fonts/${font}`, fs.readFileSync(`assets/fonts/${font}`))
  }
}

/// What an older build left behind goes away.
function sweep(folder = '') {
  for (const entry of fs.readdirSync(path.join(out, folder), { withFileTypes: true })) {
    const name = path.posix.join(folder, entry.name)
    if (entry.isDirectory()) sweep(name)
    else if (!written.has(name) && !entry.name.startsWith('.')) fs.rmSync(path.join(out, name))
  }
}

styles()
await scripts()
icons()
copies()
sweep()
