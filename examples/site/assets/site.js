// The pages are complete without this. It adds: times on the reader's own clock, where that differs from the event's.
const eventZone = document.documentElement.dataset.timeZone
const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone
const KEY = 'time-zone'

/** The numbers of a date in a zone, such as { day: '01', hour: '09', minute: '30' }. */
function partsOf(instant, timeZone) {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  return Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]))
}

function dayOf({ year, month, day }) {
  return Date.UTC(year, month - 1, day)
}

function showTimes(zone) {
  for (const element of document.querySelectorAll('time[data-clock]')) {
    const instant = new Date(element.dateTime)
    const here = partsOf(instant, zone)
    const days = Math.round((dayOf(here) - dayOf(partsOf(instant, eventZone))) / 86_400_000)
    element.textContent = `${here.hour}:${here.minute}${days === 0 ? '' : days > 0 ? ` (+${days} day)` : ` (−${-days} day)`}`
  }
}

const labels = [...document.querySelectorAll('[data-zone]')].map((element) => ({ element, text: element.textContent }))
if (labels.length > 0 && ownZone && ownZone !== eventZone) {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = 'Show my time'
  const show = (isOwn) => {
    showTimes(isOwn ? ownZone : eventZone)
    for (const { element, text } of labels) element.textContent = isOwn ? `your own (${ownZone})` : text
    button.textContent = isOwn ? 'Show the event’s time' : 'Show my time'
    sessionStorage.setItem(KEY, isOwn ? 'own' : 'event')
  }
  labels[0].element.closest('.zone').append(' ', button)
  button.addEventListener('click', () => show(sessionStorage.getItem(KEY) !== 'own'))
  if (sessionStorage.getItem(KEY) === 'own') show(true)
}
