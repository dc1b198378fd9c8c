import { attributes, type Content, type Html, html } from '#platform/html'

/** Words in both languages of the pages: Indonesian first, English beside it. */
export type Pair = readonly [id: string, en: string]

export function both([id, en]: Pair): Html {
  return html`${id}${en !== '' && html` <span class="en" lang="en">${en}</span>`}`
}

/** Sentences in both languages, one paragraph each. */
export function sentences([id, en]: Pair): Html {
  return html`<p>${id}</p>
<p class="meta" lang="en">${en}</p>`
}

const jakartaTime = new Intl.DateTimeFormat('id-ID', {
  dateStyle: 'medium',
  timeStyle: 'medium',
  timeZone: 'Asia/Jakarta',
})

/** A moment, given in RFC 3339, in the words of Jakarta. */
export function moment(at: string): Html {
  return html`<time datetime="${at}">${jakartaTime.format(Date.parse(at))} WIB</time>`
}

/** The frame of every page of a stand-in; says first that nothing here is real. */
export function frame(title: Pair, ...content: Content[]): Html {
  return html`<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title[0]} (simulator)</title>
<link rel="stylesheet" href="/simulators.css">
</head>
<body>
<aside class="strip" aria-label="Simulator">Simulator, bukan layanan sungguhan.<br><span lang="en">A simulator, not a real service.</span></aside>
<main>
<h1>${both(title)}</h1>
${content}
</main>
</body>
</html>`
}

/** A labelled text field. `kind` is the type of the input, `text` unless said. */
export function field(
  label: Pair,
  given: { name: string; value?: string | undefined; kind?: string; required?: true },
): Html {
  const { name, value, kind = 'text', required } = given
  return html`<label>${both(label)} <input${attributes({ type: kind, name, value, required, autocomplete: 'off' })}></label>`
}

/** A labelled choice of one; `options` are values that speak for themselves. */
export function choice(
  label: Pair,
  given: { name: string; options: readonly string[]; value?: string },
): Html {
  const option = (value: string): Html =>
    html`<option${attributes({ value, selected: value === given.value || undefined })}>${value}</option>`
  return html`<label>${both(label)} <select name="${given.name}">${given.options.map(option)}</select></label>`
}

/** The switch of every stand-in for breaking it on purpose. `state` is the fault of now. */
export function faultForm(options: readonly string[], state: { fault: string; delayMs: number }): Html {
  return html`<details${attributes({ open: state.fault !== 'none' || undefined })}>
<summary>${both(['Gangguan:', 'Fault:'])} ${state.fault}</summary>
<form method="post" action="/control/fault">
${choice(['Gangguan', 'Fault'], { name: 'fault', options, value: state.fault })}
${field(['Penundaan (milidetik)', 'Delay (milliseconds)'], { name: 'delayMs', kind: 'number', value: String(state.delayMs) })}
<button type="submit">${both(['Terapkan', 'Apply'])}</button>
</form>
</details>`
}

/** A button that posts to one address, without any field to fill in. */
export function postButton(label: Pair, action: string, fields: Readonly<Record<string, string>> = {}): Html {
  return html`<form method="post" action="${action}" class="inline">
${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button type="submit">${both(label)}</button>
</form>`
}
