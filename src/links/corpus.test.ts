import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Judgement, judgeText, type Reason } from '#links'

const official = { host: 'www.prakerja.go.id', brandWords: ['prakerja', 'kartu prakerja', 'kartuprakerja'] }
const judge = (text: string): Judgement => judgeText(text, official)

type Row = readonly [verdict: Judgement['verdict'], text: string, ...reasons: Reason[]]
const each = (texts: readonly string[], verdict: Judgement['verdict'], ...reasons: Reason[]): Row[] =>
  texts.map((text) => [verdict, text, ...reasons] as const)
const cross = (left: readonly string[], right: readonly string[], make: (a: string, b: string) => string) =>
  left.flatMap((a) => right.map((b) => make(a, b)))

const hosts = ['prakerja.go.id', 'www.prakerja.go.id', 'dashboard.prakerja.go.id', 'bantuan.prakerja.go.id']
const endings = ['vip', 'xyz', 'info', 'org', 'com', 'id', 'top', 'online', 'site', 'co.id', 'my.id', 'net']

const rows: readonly Row[] = [
  // Official, however it is written.
  ...each(cross(hosts, ['', '/', '/daftar', '/?a=b@c', '/masuk?next=%2Fdasbor#isi'], (h, p) => `https://${h}${p}`), 'official'),
  ...each(cross(hosts, ['', '/faq'], (h, p) => `${h}${p}`), 'official'),
  ...each(hosts.map((h) => `http://${h}/`), 'official', 'not-encrypted'),
  ...each(hosts.map((h) => `HTTPS://${h.toUpperCase()}/Daftar`), 'official'),
  ...each(hosts.map((h) => `https://${h}./daftar`), 'official'),
  ...each(hosts.map((h) => `https://${h}:443/`), 'official'),
  ...each(hosts.map((h) => `Daftar di *${h}*, gratis. Insentif Rp600.000 cair.Selamat mencoba!`), 'official'),
  ...each(hosts.map((h) => `Tanpa biaya pendaftaran, jangan transfer uang. (https://${h}).`), 'official'),
  ...each(hosts.map((h) => `Link:https://${h}\nE-mail info@prakerja.go.id`), 'official'),
  ...each(hosts.map((h) => `https://${h.replaceAll('.', '。')}/`), 'official', 'wide-letters'),
  ...each(hosts.map((h) => `https://${h.replaceAll('.', '%2e')}/`), 'official', 'encoded-host'),
  // The official host, but so written that programs may read another one.
  ...each(hosts.map((h) => `https://${h}:8443/`), 'not-official', 'port'),
  ...each(hosts.map((h) => `https://daftar@${h}/`), 'not-official', 'user-info'),
  ...each(hosts.map((h) => `ftp://${h}/`), 'not-official', 'other-scheme'),
  ...each(hosts.map((h) => `https:\\\\${h}\\`), 'looks-fake', 'backslash'),
  ...each(hosts.map((h) => `https://${h}\\@evil.example/`), 'looks-fake', 'backslash'),
  // Somebody else's site with the name of the programme.
  ...each(cross(['prakerja', 'daftar.prakerja', 'kartu-prakerja', 'pra-kerja', 'prakerja12', 'dashboard.prakerja12'], endings, (n, e) => `https://${n}.${e}/`), 'looks-fake', 'other-domain', 'other-domain-with-brand'),
  ...each(endings.map((e) => `prakerja12.${e}/?gelombang12`), 'looks-fake', 'other-domain-with-brand', 'wave-number-in-name'),
  ...each(['prakerja[.]vip', 'daftar.prakerja[.]vip', 'hxxps://prakerja12(.)xyz/'], 'looks-fake', 'suspicious-ending'),
  ...each(['https://xprakerja.go.id', 'https://prakerja.go.id..', 'https://.prakerja.go.id', 'https://prakerja-go.id', 'https://prakerja.or.id'], 'looks-fake', 'other-domain-with-brand'),
  // The official name in front.
  ...each(cross(hosts, ['evil.example', 'daftarkartu.com', 'vip', 'evil', 'co'], (h, e) => `https://${h}.${e}/?gelombang=3`), 'looks-fake', 'subdomain-trick', 'wave-number-in-name'),
  ...each(cross(hosts, ['evil.example', 'info'], (h, e) => `${h.replaceAll('.', '-')}.${e}`), 'looks-fake', 'subdomain-trick'),
  ...each(hosts.map((h) => `https://${h}@evil.example/`), 'looks-fake', 'subdomain-trick', 'user-info'),
  ...each(hosts.map((h) => `https://${h}:x@evil.example/`), 'looks-fake', 'user-info'),
  ...each(hosts.map((h) => `https://${h}%2eevil.example/`), 'looks-fake', 'encoded-host'),
  ...each(hosts.map((h) => `https://${h}。evil.example/`), 'looks-fake', 'wide-letters'),
  ...each(hosts.map((h) => `https://${h}\u200B.evil.example/`), 'looks-fake', 'hidden-characters'),
  ...each(hosts.map((h) => `https://${h}\n.evil`), 'looks-fake', 'subdomain-trick'),
  ...each(hosts.map((h) => `https://evil.example\\@${h}/`), 'looks-fake', 'backslash'),
  ...each(hosts.map((h) => `${h}:99999`), 'looks-fake', 'unreadable-address'),
  // Letters that only look alike, and slips.
  ...each(['рrakerja', 'prаkerja', 'prakеrja', 'prakerjа', 'ргаkегја', 'prakerjα', 'prakérja', 'prаkеrjа', 'praĸerja', 'ρrakerja'].flatMap((n) => [`https://${n}.go.id`, `https://www.${n}.com/`]), 'looks-fake', 'look-alike-letters', 'punycode'),
  ...each(['рrakerja.go.id', 'prаkerja.com'].map((h) => new URL(`https://${h}`).href), 'looks-fake', 'look-alike-letters', 'mixed-scripts'),
  ...each(['pr4kerja.com', 'prak3rja.go.id', 'prakerj4.id'], 'looks-fake', 'look-alike-letters'),
  ...each(cross(['prakarja', 'prakera', 'prakkerja', 'prakejra', 'parkerja', 'prakerjo'], ['com', 'id', 'vip'], (n, e) => `https://${n}.${e}`), 'looks-fake', 'misspelt-brand'),
  // Hired places.
  ...each(['bit.ly', 'tinyurl.com', 's.id', 'cutt.ly', 't.co', 'rb.gy', 'is.gd', 'linktr.ee'].map((h) => `https://${h}/aB3x`), 'not-official', 'shortener'),
  ...each(['bit.ly', 'tinyurl.com', 's.id', 'cutt.ly'].map((h) => `${h}/daftar-prakerja-47`), 'looks-fake', 'shortener', 'wave-number-in-name'),
  ...each(['prakerja2022.blogspot.com', 'prakerja.web.app', 'daftar-prakerja.netlify.app', 'sites.google.com/view/prakerja'], 'looks-fake', 'free-hosting'),
  ...each(['https://forms.gle/x1', 'https://docs.google.com/forms/d/e/x'], 'not-official', 'free-hosting'),
  ...each(['https://wa.me/628990000001', 'https://t.me/kartu', 'https://chat.whatsapp.com/abc'], 'not-official', 'chat-link'),
  ...each(['https://t.me/prakerja_official'], 'not-official', 'chat-link', 'brand-after-slash'),
  ...each(['https://play.google.com/store/apps/details?id=com.prakerja.link', 'https://evil.example/prakerja.apk'], 'looks-fake', 'app-download'),
  ...each(['https://192.0.2.7/prakerja', '192.0.2.7', 'http://3221225991/', 'https://[2001:db8::1]/'], 'not-official', 'ip-address'),
  ...each(['https://www.kompas.com/kartu-prakerja-gelombang-47', 'https://facebook.com/prakerja.go.id'], 'not-official', 'brand-after-slash'),
  ...each(['https://kemnaker.go.id', 'go.id', 'https://example.com', 'www.contoh.id/halaman', 'budi@contoh.id'], 'not-official', 'other-domain'),
  ...each(['prakerja.bantuan@example.com'], 'looks-fake', 'other-domain-with-brand'),
  ...each(['javascript:alert(1)', 'ftp://example.com/a', 'view-source:https://example.com'], 'not-official', 'other-scheme'),
  ...each(['data:text/html,https://prakerja.go.id', 'view-source:https://prakerja.go.id'], 'looks-fake', 'other-scheme'),
  ...each([`https://example.com/${'a'.repeat(400)}`], 'not-official', 'very-long'),
  ...each(['<a href="https://evil.example">https://prakerja.go.id</a>', 'https://prakerja.go.id lalu https://evil.example'], 'not-official', 'other-domain'),
  // Words alone.
  ...each(['Sebarkan ke 20 kontak WhatsApp', 'Bagikan ke 5 grup agar aktif', 'Share to 20 contacts', 'Kirim pesan ini ke 10 teman'], 'looks-fake', 'share-to-contacts'),
  ...each(['Biaya admin Rp50.000', 'Transfer ke rekening ini', 'Silakan bayar dulu', 'Pay a fee to register'], 'looks-fake', 'asks-for-money'),
  ...each(['Kirim kode OTP ke sini', 'Balas dengan PIN Anda', 'Send your password'], 'looks-fake', 'asks-for-secret'),
  ...each(['Dijamin lolos!', 'Pasti diterima', 'Langsung cair hari ini', 'Bantuan tanpa seleksi'], 'looks-fake', 'promises-place'),
  ...each(hosts.map((h) => `https://${h} dan bayar Rp50.000`), 'looks-fake', 'asks-for-money'),
  ...each(['0899-1234-5678', '+62 899 1234 5678', 'WA 6289912345678'], 'no-link', 'phone-number'),
  ...each(['', 'Halo', 'Insentif Rp600.000 cair.Daftar segera', 'Gelombang 47 tutup pukul 18.00', '20.05.2022', '1.000.000', 'Kartu Prakerja.Daftar', 'info@prakerja.go.id', 'Jangan bagikan kode OTP', 'Tidak dipungut, tanpa biaya pendaftaran'], 'no-link'),
] // prettier-ignore

test('every link and message of the corpus is judged as it deserves, for the reasons that show', () => {
  assert.ok(rows.length >= 300, String(rows.length))
  const wrong = rows.flatMap(([verdict, text, ...expected]) => {
    const found = judge(text)
    const missing = expected.filter((reason) => !found.reasons.includes(reason))
    return found.verdict === verdict && missing.length === 0 ? [] : [{ text, verdict, missing, found }]
  })
  assert.deepEqual(wrong, [])
})
