import { html, type Html } from '#platform/html'
import type { Language } from '#platform/ui'
import { closing, type Message, type Sender } from './message.ts'

/** The HTML part of an e-mail: one column, no picture, no tracking, one link. */
export function mailPage(message: Message, language: Language, sender: Sender): Html {
  const { subject, paragraphs, rows = [], action } = message
  return html`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${subject}</title></head>
<body style="margin:0;background:#f5f8fd;color:#17233a;font:16px/25px -apple-system,'Segoe UI',Roboto,sans-serif">
<div style="max-width:560px;margin:0 auto;padding:24px 20px">
<p style="margin:0 0 16px;font-weight:700;font-size:20px;color:#0d2b5e">Gelombang</p>
<div style="background:#fff;border:1px solid #d5deec;border-radius:16px;padding:24px">
<h1 style="margin:0 0 16px;font-size:22px;line-height:30px;color:#0d2b5e">${subject}</h1>
${paragraphs.map((text) => html`<p style="margin:0 0 16px">${text}</p>`)}
${rows.map(([label, value]) => html`<p style="margin:0 0 10px"><span style="color:#4c5a73">${label}</span><br><strong>${value}</strong></p>`)}
${action && html`<p style="margin:24px 0"><a href="${new URL(action.path, sender.publicUrl).href}" style="display:inline-block;background:#1557c0;color:#fff;font-weight:700;text-decoration:none;padding:13px 26px;border-radius:999px">${action.label}</a></p>`}
</div>
${closing(language, sender).map((line) => html`<p style="margin:16px 0 0;font-size:14px;line-height:21px;color:#4c5a73">${line}</p>`)}
</div>
</body>
</html>`
}
