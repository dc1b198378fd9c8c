import { html, type Html } from '#platform/html'
import type { Language } from '#platform/ui'
import type { Message } from './message.ts'

/**
 * The HTML part of an e-mail: one column, no picture, no tracking, one link.
 *
 * @param href    where the link of `message.action` leads, as a whole address
 * @param closing the lines under each message
 */
export function mailPage(
  message: Message,
  { language, href, closing }: { language: Language; href: string | undefined; closing: readonly string[] },
): Html {
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
${action && href && html`<p style="margin:24px 0"><a href="${href}" style="display:inline-block;background:#1557c0;color:#fff;font-weight:700;text-decoration:none;padding:13px 26px;border-radius:999px">${action.label}</a></p>`}
</div>
${closing.map((line) => html`<p style="margin:16px 0 0;font-size:14px;line-height:21px;color:#4c5a73">${line}</p>`)}
</div>
</body>
</html>`
}
