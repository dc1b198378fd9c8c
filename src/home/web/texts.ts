import { type App, frameOf, sendPage } from '#platform/http'
import { textPage } from './text.page.ts'
import { help } from './texts/help.ts'
import { privacy } from './texts/privacy.ts'
import { terms } from './texts/terms.ts'
import { whatYouNeed } from './texts/what-you-need.ts'

const pages = {
  '/help': help,
  '/what-you-need': whatYouNeed,
  '/terms': terms,
  '/privacy': privacy,
}

/** The pages that only tell. */
export function texts(app: App): void {
  for (const [path, text] of Object.entries(pages)) {
    app.get(path, { config: { who: 'anyone' } }, (request, reply) =>
      sendPage(reply, textPage(frameOf(request, reply), text[request.language])),
    )
  }
}
