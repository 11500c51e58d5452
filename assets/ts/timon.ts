// What every page does beyond links and forms. Each part works alone; without any of it the page still works.
import 'htmx.org'
import { watchClicks } from './clicks'
import { watchCounters } from './counters'
import { watchDrafts } from './drafts'
import { watchKeys } from './keys'
import { watchOutbox } from './outbox'
import { watchTables } from './tables'

watchClicks()
watchTables()
watchKeys()
watchDrafts()
watchCounters()
watchOutbox()
