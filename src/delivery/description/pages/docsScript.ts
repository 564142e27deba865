/**
 * What the reference does in a browser beyond showing itself: a filter of the index, copying, and live answers. It is sent as
 * text, so it may refer to nothing outside itself.
 */
function enhance(): void {
  const all = <E extends Element>(selector: string, within: ParentNode = document): E[] => [...within.querySelectorAll<E>(selector)]

  for (const input of all<HTMLInputElement>('[data-filter]')) {
    const list = document.getElementById(input.dataset['filter'] ?? '')
    if (!list) continue
    const none = list.parentElement?.querySelector<HTMLElement>('[data-none]')
    input.hidden = false
    input.addEventListener('input', () => {
      const words = input.value.toLowerCase().split(/\s+/).filter((word) => word !== '')
      for (const entry of all<HTMLElement>('[data-entry]', list)) {
        const text = `${entry.dataset['entry'] ?? ''} ${entry.textContent}`.toLowerCase()
        entry.hidden = !words.every((word) => text.includes(word))
      }
      for (const group of all<HTMLElement>('[data-group]', list)) group.hidden = all<HTMLElement>('[data-entry]', group).every((entry) => entry.hidden)
      if (none) none.hidden = all<HTMLElement>('[data-entry]', list).some((entry) => !entry.hidden)
    })
  }
  document.addEventListener('keydown', (event) => {
    const target = event.target
    const isTyping = target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping) return
    const [first] = all<HTMLInputElement>('[data-filter]').filter((input) => input.offsetParent !== null)
    if (!first) return
    event.preventDefault()
    first.focus()
  })

  for (const button of all<HTMLButtonElement>('[data-copy]')) {
    button.hidden = false
    button.addEventListener('click', () => {
      const text = document.getElementById(button.dataset['copy'] ?? '')?.textContent ?? ''
      const tell = (word: string): void => {
        button.textContent = word
        setTimeout(() => { button.textContent = 'Copy' }, 1500)
      }
      // Not there on hosts without https.
      const clipboard = navigator.clipboard as Clipboard | undefined
      if (clipboard) clipboard.writeText(text).then(() => { tell('Copied') }, () => { tell('Not allowed') })
      else tell('Needs https')
    })
  }

  for (const form of all<HTMLFormElement>('form[data-path]')) {
    const curl = form.querySelector('[data-curl]')
    const status = form.querySelector('[data-status]')
    const out = form.querySelector<HTMLElement>('[data-out]')
    const query = form.dataset['query']
    const fields = (): HTMLInputElement[] => all<HTMLInputElement>('[name]', form)
    const target = (): string => {
      let path = form.dataset['path'] ?? ''
      const parts: string[] = []
      for (const field of fields()) {
        const value = field.value.trim()
        if (field.dataset['in'] === 'path') path = path.replace(`{${field.name}}`, encodeURIComponent(value))
        // Brackets may be typed as they are: `where[title][contains]=x&where[kind][equals]=talk`.
        else if (field.dataset['in'] === 'raw') parts.push(...value.split('&').filter((part) => part !== '').map((part) => part.split('=').map((side, index) => (index === 0 ? side : encodeURIComponent(side))).join('=')))
        else if (value !== '') parts.push(`${encodeURIComponent(field.name)}=${encodeURIComponent(value).replaceAll('%2C', ',')}`)
      }
      return path + (parts.length === 0 ? '' : `?${parts.join('&')}`)
    }
    const body = (): string | null => (query === undefined ? null : JSON.stringify({ query: fields()[0]?.value ?? '' }))
    const show = (): void => {
      const text = body()
      const quoted = (value: string): string => `'${value.replaceAll("'", `'\\''`)}'`
      if (curl) curl.textContent = text === null ? `curl -g ${quoted(location.origin + target())}` : `curl ${quoted(location.origin + (form.dataset['path'] ?? ''))} \\\n  -H 'content-type: application/json' \\\n  -d ${quoted(text)}`
    }
    form.hidden = false
    form.addEventListener('input', show)
    show()
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      const startedAt = performance.now()
      const text = body()
      if (status) status.textContent = 'Asking…'
      fetch(text === null ? target() : form.dataset['path'] ?? '', text === null ? { headers: { accept: form.dataset['accept'] ?? '*/*' } } : { method: 'POST', headers: { 'content-type': 'application/json' }, body: text })
        .then(async (response) => ({ response, answer: await response.text() }))
        .then(({ response, answer }) => {
          const took = Math.round(performance.now() - startedAt)
          const more = ['edition', 'etag', 'content-language'].flatMap((name) => (response.headers.has(name) ? [`${name}: ${response.headers.get(name) ?? ''}`] : []))
          if (status) status.textContent = [`${String(response.status)} ${response.statusText}`, `${String(took)} ms`, `${String(new Blob([answer]).size)} bytes`, ...more].join(' · ')
          let pretty = answer
          if ((response.headers.get('content-type') ?? '').includes('json')) pretty = JSON.stringify(JSON.parse(answer), null, 2)
          if (out) {
            out.textContent = pretty.length > 60_000 ? `${pretty.slice(0, 60_000)}\n… and ${String(pretty.length - 60_000)} characters more: open the address itself` : pretty
            out.hidden = false
          }
        })
        .catch((error: unknown) => { if (status) status.textContent = `No answer: ${String(error)}` })
    })
  }

  // On narrow screens the index starts closed.
  const index = document.querySelector<HTMLDetailsElement>('details.index')
  if (index && matchMedia('(max-width: 900px)').matches) index.open = false
  // What an anchor leads to is to be seen.
  const open = (): void => {
    const found = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null
    const closed = found?.closest('details')
    if (found && closed && !closed.open) {
      closed.open = true
      found.scrollIntoView()
    }
  }
  addEventListener('hashchange', open)
  open()
}

export const docsScript = `(${enhance.toString()})()`
