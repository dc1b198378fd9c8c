import { type Content, html } from '#platform/html'
import type { Reason } from '../reasons.ts'

type Facts = { owner: string; official: string; shown: string }
export type ReasonWords = Readonly<Record<Reason, (facts: Facts) => Content>>

export const reasonsIndonesian: ReasonWords = {
  'other-domain': ({ owner, official }) =>
    html`Nama situsnya berakhir dengan <strong>${owner}</strong>, bukan ${official}. Bagian akhir itulah yang menunjukkan pemiliknya.`,
  'subdomain-trick': ({ official }) => `Tulisan ${official} hanya ditempelkan di depan supaya tampak resmi.`,
  'other-domain-with-brand': () => 'Nama program dipakai dalam alamat milik pihak lain.',
  'look-alike-letters': ({ shown, official }) =>
    `Ada huruf yang hanya mirip${shown ? `: tulisan ${shown} bukan ${official}` : ''}.`,
  'misspelt-brand': () => 'Nama program ditulis sedikit berbeda. Salah ketik seperti ini sering disengaja.',
  'mixed-scripts': () => 'Huruf dari aksara yang berbeda dicampur dalam satu nama.',
  punycode: () => 'Namanya memakai huruf khusus yang mudah dikira huruf biasa.',
  'brand-after-slash': () =>
    'Nama program muncul dalam alamat, tetapi tidak pada nama situsnya. Siapa pun dapat menuliskannya di sana.',
  'wave-number-in-name': () =>
    'Nomor gelombang dicantumkan di alamat, pancingan yang lazim dipakai situs palsu.',
  'user-info': () => 'Ada tanda @ sebelum nama situs. Tulisan di depan tanda itu bukan tujuan tautannya.',
  port: () => 'Ada nomor pintu (angka setelah titik dua) yang tidak dipakai situs resmi.',
  'ip-address': () => 'Alamatnya hanya angka tanpa nama, jadi pemiliknya tidak terlihat.',
  shortener: () => 'Ini tautan singkat: tujuan sebenarnya disembunyikan.',
  'free-hosting': () => 'Siapa pun dapat membuat halaman atau formulir di layanan ini tanpa biaya.',
  'chat-link': () => 'Tautan ini membuka percakapan. Pendaftaran tidak pernah lewat WhatsApp atau Telegram.',
  'app-download': () => 'Tautan ini menawarkan aplikasi. Program ini tidak punya aplikasi untuk dipasang.',
  'suspicious-ending': () => 'Akhiran alamat ini murah dan sering dipakai situs palsu.',
  backslash: () => 'Ada garis miring terbalik (\\) yang dipakai untuk menyamarkan tujuan.',
  'encoded-host': () =>
    'Sebagian nama situs ditulis dengan sandi (%). Situs resmi tidak menulis alamatnya begitu.',
  'wide-letters': () => 'Ada huruf atau titik lebar yang tidak lazim pada alamat.',
  'hidden-characters': () => 'Ada karakter tak terlihat di dalam alamatnya.',
  'very-long': () => 'Alamatnya sangat panjang sehingga bagian pentingnya mudah terlewat.',
  'other-scheme': () => 'Ini bukan tautan situs biasa (https).',
  'unreadable-address': () =>
    'Alamatnya tidak ditulis menurut aturan, jadi tujuannya tidak dapat dipastikan.',
  'not-encrypted': () => 'Tautannya diawali http, bukan https. Data yang Anda isi dapat terbaca orang lain.',
  'asks-for-money': () => 'Pesannya meminta uang. Pendaftaran tidak dipungut biaya.',
  'asks-for-secret': () => 'Pesannya meminta kode atau kata sandi. Petugas tidak pernah memintanya.',
  'promises-place': () => 'Pesannya menjanjikan pasti lolos. Tidak ada yang dapat menjamin Anda terpilih.',
  'share-to-contacts': () => 'Pesannya menyuruh Anda menyebarkannya. Begitulah pesan palsu berkembang.',
  'phone-number': () => 'Ada nomor ponsel. Pemilik nomor tidak dapat kami pastikan.',
}

export const reasonsEnglish: ReasonWords = {
  'other-domain': ({ owner, official }) =>
    html`The name of the site ends in <strong>${owner}</strong>, not in ${official}. That last part shows who owns it.`,
  'subdomain-trick': ({ official }) =>
    `The text ${official} was only put in front so that it looks official.`,
  'other-domain-with-brand': () =>
    'The name of the programme is used in an address that belongs to somebody else.',
  'look-alike-letters': ({ shown, official }) =>
    `Some letters only look alike${shown ? `: what reads ${shown} is not ${official}` : ''}.`,
  'misspelt-brand': () =>
    'The name of the programme is spelt a little differently. Such slips are often on purpose.',
  'mixed-scripts': () => 'Letters of different scripts are mixed in one name.',
  punycode: () => 'The name has special letters that are easily taken for ordinary ones.',
  'brand-after-slash': () =>
    'The name of the programme stands in the address, but not in the name of the site. Anyone can write it there.',
  'wave-number-in-name': () => 'The address names a wave number, a bait that fake sites like.',
  'user-info': () =>
    'There is an @ before the name of the site. What stands before it is not where the link leads.',
  port: () => 'There is a port number (after a colon) that the official site does not use.',
  'ip-address': () => 'The address is a number without a name, so its owner cannot be seen.',
  shortener: () => 'This is a short link: it hides where it leads.',
  'free-hosting': () => 'Anyone can make a page or form with this service at no cost.',
  'chat-link': () => 'This link opens a chat. Nobody registers by WhatsApp or Telegram.',
  'app-download': () => 'This link offers an app. The programme has no app to install.',
  'suspicious-ending': () => 'Addresses with this ending are cheap and often used by fake sites.',
  backslash: () => 'There is a backslash (\\), used to disguise where the link leads.',
  'encoded-host': () =>
    'Part of the name is written in code (%). The official site does not write its address so.',
  'wide-letters': () => 'There are wide letters or dots that are unusual in an address.',
  'hidden-characters': () => 'There are invisible characters in the address.',
  'very-long': () => 'The address is very long, so that the part that matters is easily missed.',
  'other-scheme': () => 'This is not an ordinary link to a site (https).',
  'unreadable-address': () =>
    'The address breaks the rules of addresses, so nobody can be sure where it leads.',
  'not-encrypted': () => 'The link begins with http, not https. Others on the way can read what you enter.',
  'asks-for-money': () => 'The message asks for money. Registering is free.',
  'asks-for-secret': () => 'The message asks for a code or password. No officer ever does.',
  'promises-place': () => 'The message promises a place. Nobody can guarantee that you are selected.',
  'share-to-contacts': () => 'The message tells you to spread it. That is how fake messages grow.',
  'phone-number': () => 'There is a mobile number. We cannot tell whose it is.',
}
