// The map of places: shapes of our own, coloured by the worst standing, with a pattern and a symbol beside the colour. What it
// shows comes from the same address as the table beside it; without script the table is all there is.
import L from 'leaflet'

type Properties = {
  name: string
  standing: string
  standing_word: string
  summary: string
  address: string
  label: [number, number] | null
}

function label(properties: Properties): HTMLElement {
  const link = document.createElement('a')
  link.className = 'map-label'
  link.href = properties.address
  link.setAttribute('aria-label', `${properties.name}: ${properties.summary}`)
  if (properties.standing) {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
    svg.setAttribute('class', `s s-${properties.standing}`)
    svg.setAttribute('viewBox', '0 0 16 16')
    svg.setAttribute('aria-hidden', 'true')
    const use = document.createElementNS('http://www.w3.org/2000/svg', 'use')
    use.setAttribute('href', `#s-${properties.standing}`)
    svg.append(use)
    link.append(svg)
  }
  const name = document.createElement('span')
  name.className = 'map-name'
  name.textContent = properties.name
  link.append(name)
  return link
}

function shapes(map: L.Map, data: GeoJSON.FeatureCollection): void {
  const layer = L.geoJSON(data, {
    style: (feature) => ({
      className: 'place-shape',
      fillOpacity: 1,
      weight: 1.5,
      fillColor: `url(#map-${feature?.properties.standing || 'none'})`,
    }),
    pointToLayer: (_feature, at) => L.circleMarker(at, { radius: 9 }),
    onEachFeature: (feature, drawn) => {
      const properties = feature.properties as Properties
      drawn.bindTooltip(`${properties.name}: ${properties.summary}`, { sticky: true })
      drawn.on('click', () => location.assign(properties.address))
      if (!properties.label) return
      const icon = L.divIcon({ html: label(properties), className: 'map-mark', iconSize: [0, 0] })
      L.marker([properties.label[1], properties.label[0]], { icon, interactive: false, keyboard: false }).addTo(map)
    },
  }).addTo(map)
  const bounds = layer.getBounds()
  if (bounds.isValid()) map.fitBounds(bounds, { padding: [12, 12], animate: false })
}

async function draw(): Promise<void> {
  const room = document.getElementById('map')
  const source = document.querySelector<HTMLAnchorElement>('#map-data')
  if (!room || !source || room.dataset.drawn) return
  room.dataset.drawn = 'yes'
  const answer = await fetch(source.href, { credentials: 'same-origin', headers: { Accept: 'application/geo+json' } })
  if (!answer.ok) return
  const data = await answer.json()
  if (!data.features.length) return
  room.parentElement?.removeAttribute('hidden')
  const map = L.map(room, {
    attributionControl: false, zoomControl: false, scrollWheelZoom: false, zoomSnap: 0.25, zoomAnimation: false, fadeAnimation: false,
  })
  L.control.zoom({ zoomInTitle: room.dataset.zoomIn, zoomOutTitle: room.dataset.zoomOut }).addTo(map)
  if (room.dataset.tiles) L.tileLayer(room.dataset.tiles).addTo(map)
  shapes(map, data)
}

void draw()
// A filter changes the page in place.
document.addEventListener('htmx:afterSettle', () => void draw())
