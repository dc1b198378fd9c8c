import { html } from '#platform/html'
import { regionDataAttribution } from '#platform/regions'
import type { Text, TextFacts, TextPage } from './text.ts'

const { text: regionData, source, licence } = regionDataAttribution

const id = ({ official, programme }: TextFacts): Text => ({
  title: 'Tentang Gelombang',
  intro:
    'Gelombang menjalankan program bantuan yang dibuka bergelombang: dari alamat e-mail pertama sampai rupiah terakhir.',
  sections: [
    {
      id: 'not-official',
      heading: official.isOfficial ? 'Situs resmi' : 'Bukan situs resmi',
      paragraphs: [
        official.isOfficial
          ? html`Ini situs resmi ${programme}. Alamatnya hanya <strong class="gl-nowrap">${official.host}</strong>.`
          : html`Gelombang adalah perangkat lunak mandiri. Halaman ini peragaan, bukan situs resmi ${programme}; situs resminya hanya <strong class="gl-nowrap">${official.host}</strong>. Pesan dan pembayaran di sini tidak pernah keluar dari komputer tempat peragaan ini berjalan.`,
      ],
    },
    {
      id: 'how',
      heading: 'Cara kerjanya',
      items: [
        'Syarat program tertulis sebagai data, masing-masing dengan sumber hukumnya.',
        'Tempat diundi dengan cara yang diumumkan lebih dulu. Setiap peserta dapat memeriksa hasilnya sendiri.',
        'Setiap hak dibayar satu kali, dan setiap keputusan disertai alasan.',
        'Semua halaman dapat dipakai tanpa JavaScript, di ponsel sederhana dan dengan pembaca layar.',
      ],
    },
    {
      id: 'licence',
      heading: 'Lisensi dan kode sumber',
      paragraphs: [
        'Kode sumbernya terbuka, dengan lisensi MIT. Siapa pun boleh membaca, memakai, dan mengubahnya.',
      ],
    },
    {
      id: 'data',
      heading: 'Sumber data dan bahan',
      items: [
        html`Data wilayah: <a class="govuk-link" href="${source}">${regionData}</a> (<a class="govuk-link" href="${licence}">teks lisensi</a>).`,
        html`Komponen halaman: <a class="govuk-link" href="https://github.com/alphagov/govuk-frontend">GOV.UK Frontend</a>, lisensi MIT.`,
        html`Huruf judul: <a class="govuk-link" href="https://github.com/tokotype/PlusJakartaSans">Plus Jakarta Sans</a>, SIL Open Font License 1.1.`,
      ],
    },
  ],
})

const en = ({ official, programme }: TextFacts): Text => ({
  title: 'About Gelombang',
  intro:
    'Gelombang (Indonesian for “wave”) runs benefit programmes that open in waves: from the first e-mail address to the last rupiah.',
  sections: [
    {
      id: 'not-official',
      heading: official.isOfficial ? 'The official site' : 'Not the official site',
      paragraphs: [
        official.isOfficial
          ? html`This is the official site of the ${programme}. Its only address is <strong class="gl-nowrap">${official.host}</strong>.`
          : html`Gelombang is independent software. This is a demonstration, not the official site of the ${programme}; its only official site is <strong class="gl-nowrap">${official.host}</strong>. Messages and payments never leave the computer on which this demonstration runs.`,
      ],
    },
    {
      id: 'how',
      heading: 'How it works',
      items: [
        'The requirements of a programme are written as data, each with its source in law.',
        'Places are drawn by a method that is published beforehand. Everybody who takes part can verify the own result.',
        'Each entitlement is paid once, and each decision comes with its reason.',
        'All pages work without JavaScript, on simple phones and with screen readers.',
      ],
    },
    {
      id: 'licence',
      heading: 'Licence and source code',
      paragraphs: ['The source code is open, under the MIT licence. Anybody may read, use and change it.'],
    },
    {
      id: 'data',
      heading: 'Sources of data and material',
      items: [
        html`Data of regions: <a class="govuk-link" href="${source}">${regionData}</a> (<a class="govuk-link" href="${licence}">text of the licence</a>).`,
        html`Page components: <a class="govuk-link" href="https://github.com/alphagov/govuk-frontend">GOV.UK Frontend</a>, MIT licence.`,
        html`Heading face: <a class="govuk-link" href="https://github.com/tokotype/PlusJakartaSans">Plus Jakarta Sans</a>, SIL Open Font License 1.1.`,
      ],
    },
  ],
})

export const about: TextPage = { id, en }
