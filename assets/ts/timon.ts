// What every page does beyond links and forms. Each part works alone; without any of it the page still works.
import 'htmx.org'
import { watchCalendar } from './calendar'
import { watchClicks } from './clicks'
import { watchClocks } from './clocks'
import { watchCounters } from './counters'
import { watchDrafts } from './drafts'
import { watchKeys } from './keys'
import { watchMenus } from './menus'
import { watchOutbox } from './outbox'
import { watchOffers } from './offers'
import { watchPlanTree } from './plan_tree'
import { watchPrinting } from './print'
import { watchTables } from './tables'
import { watchUploads } from './uploads'

watchCalendar()
watchPlanTree()
watchClicks()
watchTables()
watchKeys()
watchMenus()
watchDrafts()
watchCounters()
watchOutbox()
watchClocks()
watchOffers()
watchUploads()
watchPrinting()
