import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib'
import { html } from '#platform/html'
import {
  type Assets,
  buildAssets,
  emailStart,
  type Frame,
  hero,
  notice,
  page,
  section,
  stepList,
  ticks,
} from '#platform/ui'

/** Bytes that fit into the first ten packets of a connection, where a first visit is fastest. */
const firstVisitLimit = 14_336

let cacheDir = ''
let assets: Assets
before(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), 'gelombang-assets-'))
  assets = await buildAssets({ cacheDir })
})
after(() => rm(cacheDir, { recursive: true }))

test('a first visit of the landing page weighs no more than 14 kB', (t) => {
  const sheet = assets.files.get(assets.styles.site)?.brotli?.length ?? Number.NaN
  const landing = brotliCompressSync(String(landingPage())).length
  t.diagnostic(
    `site.css ${sheet} + landing page ${landing} = ${sheet + landing} bytes (limit ${firstVisitLimit})`,
  )
  assert.ok(sheet + landing <= firstVisitLimit)
})

test('the compressed forms hold the same bytes', () => {
  for (const path of Object.values(assets.styles)) {
    const { bytes, brotli, gzip } = assets.files.get(path) ?? assert.fail(path)
    assert.deepEqual(brotliDecompressSync(brotli ?? ''), bytes)
    assert.deepEqual(gunzipSync(gzip ?? ''), bytes)
  }
})

test('the sheet names the heading face by the path under which it is served', () => {
  const css = String(assets.files.get(assets.styles.site)?.bytes)
  const [, face] = /url\((plus-jakarta-sans-700\.[0-9a-f]{12}\.woff2)\)/.exec(css) ?? []
  assert.equal(assets.files.get(`/assets/${face}`)?.type, 'font/woff2')
})

test('a second start reads what the first one kept', async () => {
  const kept = await readdir(cacheDir)
  assert.equal(kept.length, 1)
  assert.deepEqual(await buildAssets({ cacheDir }), assets)
  assert.deepEqual(await readdir(cacheDir), kept)
})

test('applicants load nothing that only operators need, and the other way round', () => {
  const css = (path: string) => String(assets.files.get(path)?.bytes)
  assert.doesNotMatch(css(assets.styles.site), /gl-console/)
  assert.doesNotMatch(css(assets.styles.console), /gl-hero/)
})

function landingPage() {
  const frame: Frame = {
    language: 'id',
    path: '/',
    csrf: 'Qm9nb3IgZGkgd2FrdHUgaHVqYW4gdHVydW4tMTIzNDU2Nzg5MA',
    signedIn: false,
    official: { brand: 'Gelombang', host: 'www.prakerja.go.id', isOfficial: false },
    styles: assets.styles,
  }
  return page(
    frame,
    {
      title: 'Kartu Prakerja 2022',
      layout: 'plain',
      description: 'Belajar keahlian baru, biayanya ditanggung.',
    },
    hero(
      {
        programme: 'Kartu Prakerja 2022',
        chip: 'Gelombang 3 dibuka s.d. 28 Juni',
        title: 'Belajar keahlian baru, biayanya ditanggung.',
        lead: 'Untuk warga negara Indonesia berusia 18 tahun ke atas: bantuan pelatihan Rp1.000.000, insentif 4 × Rp600.000, dan survei 3 × Rp50.000.',
      },
      emailStart(frame, {
        action: '/sign-up',
        label: 'Daftar dengan alamat e-mail',
        note: 'Tempat diundi setelah gelombang ditutup. Mendaftar lebih dulu tidak menambah peluang.',
      }),
    ),
    section(
      {},
      html`<h2 class="govuk-heading-l">Tiga langkah mendaftar</h2>`,
      stepList([
        {
          title: 'Buat akun',
          text: 'Isi e-mail dan kata sandi, lalu ketuk Verifikasi sekarang dalam pesan yang kami kirim.',
        },
        {
          title: 'Lengkapi data diri',
          text: 'NIK, nomor KK, foto KTP, dan swafoto. Sekitar 10 menit, bisa disimpan dulu.',
        },
        {
          title: 'Gabung gelombang',
          text: 'Peserta dipilih lewat undian terbuka. Hasilnya kami kabarkan kepada semua pendaftar.',
        },
      ]),
    ),
    section(
      { mist: true },
      ticks([
        'Warga negara Indonesia berusia 18 tahun ke atas, tanpa batas usia atas',
        'Tidak sedang menempuh pendidikan formal',
        'Pencari kerja, pekerja, korban PHK, atau pelaku usaha mikro dan kecil',
        'Bukan penerima bantuan sosial lain selama pandemi',
        'Bukan pejabat negara, ASN, TNI, Polri, anggota DPRD, perangkat desa, atau pejabat BUMN/BUMD',
        'Paling banyak 2 penerima dalam satu KK',
      ]),
      notice('Waspada situs palsu. Pendaftarannya gratis dan tidak ada yang bisa menjamin Anda terpilih.'),
    ),
  )
}
