// Keeps the page of the week at hand when the line is down: the last copy, as this person saw it, and the styles that it
// needs. Everything else goes to the server as if nobody stood between. Whoever comes in or leaves takes the copies along.
/// <reference lib="webworker" />
export {}
const worker = self as unknown as ServiceWorkerGlobalScope

const kPages = 'pages'
const kAssets = 'assets'
const kKept = ['/mi-semana'] // below the sub-path
const kDoors = ['/ingresar', '/entrar-como', '/salir', '/cuenta/clave']
const kAssetsMax = 40

const base = new URL('.', worker.location.href).pathname.replace(/\/$/, '')
const isOneOf = (url: URL, paths: string[]): boolean => paths.some((path) => url.pathname === base + path)

/// From the server, and kept; the kept one, with its hour, when there is no server to be reached.
async function page(request: Request): Promise<Response> {
  const kept = await caches.open(kPages)
  const key = new URL(request.url).pathname
  try {
    const answer = await fetch(request)
    if (answer.ok && !answer.redirected) await kept.put(key, answer.clone())
    return answer
  } catch (failure) {
    const copy = await kept.match(key)
    if (!copy) throw failure
    const since = new Date(copy.headers.get('date') ?? Date.now()).toISOString()
    return new Response((await copy.text()).replace('<body ', `<body data-kept-at="${since}" `), { headers: copy.headers })
  }
}

/// Their names change with their content: what is here is never old.
async function asset(request: Request): Promise<Response> {
  const kept = await caches.open(kAssets)
  const copy = await kept.match(request)
  if (copy) return copy
  const answer = await fetch(request)
  if (answer.ok) {
    await kept.put(request, answer.clone())
    const keys = await kept.keys()
    await Promise.all(keys.slice(0, Math.max(0, keys.length - kAssetsMax)).map((key) => kept.delete(key)))
  }
  return answer
}

worker.addEventListener('install', () => void worker.skipWaiting())
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (url.origin !== worker.location.origin) return
  if (request.method === 'POST' && isOneOf(url, kDoors)) return void event.waitUntil(caches.delete(kPages))
  if (request.method !== 'GET') return
  if (request.mode === 'navigate' && isOneOf(url, kKept) && url.search === '') event.respondWith(page(request))
  else if (url.pathname.startsWith(`${base}/estaticos/`)) event.respondWith(asset(request))
})
