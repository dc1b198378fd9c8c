import { test } from 'node:test'
import { buildAssets } from '#platform/ui'
import { checkPage, openBrowser, openPhone } from '../../../test/browser.ts'
import { homeRig } from '../../../test/home.ts'

test('people with a phone and a screen reader can use every page, in both languages', async () => {
  const assets = await buildAssets()
  await using rig = await homeRig({ assets })
  await using browser = await openBrowser()
  const local = { port: 0, host: '127.0.0.1' }
  const visitors = await openPhone(browser, { site: await rig.visitors.listen(local) })
  const members = await openPhone(browser, { site: await rig.members.listen(local) })
  await rig.join(await rig.addWave({ number: 3, state: 'open', opensIn: -1, closesIn: 3 }))
  await rig.addWave({ number: 4, state: 'announced', opensIn: 12, closesIn: 15 })
  await rig.tell('a', 'Anda ikut Gelombang 3')

  const reader = await visitors.newPage()
  const member = await members.newPage()
  for (const language of ['id', 'en']) {
    for (const path of ['/', '/help', '/what-you-need', '/terms', '/privacy', '/about']) {
      await reader.goto(`${path}?lang=${language}`)
      await checkPage(reader)
    }
    rig.answers.application = { state: 'refused', receiptNumber: 'KP-7F3Q-9K2M' }
    for (const path of ['/', '/dashboard']) {
      await member.goto(`${path}?lang=${language}`)
      await checkPage(member)
    }
    rig.answers.application = { state: 'eligible', receiptNumber: 'KP-7F3Q-9K2M' }
    await member.goto(`/dashboard?lang=${language}`)
    await checkPage(member)
  }
})
