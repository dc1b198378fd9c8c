import { html } from '#platform/html'

const id = {
  landing: {
    title: 'Kartu Prakerja 2022',
    open: (wave: string, day: string) => `${wave} dibuka s.d. ${day}`,
    noWave: 'Belum ada gelombang yang dibuka',
    heading: 'Belajar keahlian baru, biayanya ditanggung.',
    lead: (training: string, incentive: string, survey: string) => html`Untuk warga negara Indonesia berusia
<span class="gl-nowrap">18 tahun ke atas</span>: bantuan pelatihan ${training}, insentif
<span class="gl-nowrap">${incentive}</span>, dan survei <span class="gl-nowrap">${survey}</span>.`,
    email: 'Daftar dengan alamat e-mail',
    note: 'Tempat diundi setelah gelombang ditutup. Mendaftar lebih dulu tidak menambah peluang.',
    stepsHeading: 'Tiga langkah mendaftar',
    steps: [
      {
        title: 'Buat akun',
        text: html`Isi e-mail dan kata sandi, lalu ketuk <strong>Verifikasi sekarang</strong> dalam pesan yang kami kirim.`,
      },
      {
        title: 'Lengkapi data diri',
        text: 'NIK, nomor KK, foto KTP, dan swafoto. Sekitar 10 menit, bisa disimpan dulu.',
      },
      {
        title: 'Gabung gelombang',
        text: 'Peserta dipilih lewat undian terbuka. Hasilnya kami kabarkan kepada semua pendaftar, juga yang belum terpilih.',
      },
    ],
    whoHeading: 'Siapa yang bisa ikut?',
    prepare: 'Yang perlu disiapkan',
    warningTitle: 'Waspada situs palsu.',
    warning: (host: string) => html`Situs resmi Kartu Prakerja hanya <span class="gl-nowrap">${host}</span>.
Pendaftarannya gratis dan tidak ada yang bisa menjamin Anda terpilih.`,
  },
}

const en: typeof id = {
  landing: {
    title: 'Kartu Prakerja 2022',
    open: (wave, day) => `${wave} open until ${day}`,
    noWave: 'No wave is open yet',
    heading: 'Learn a new skill, at no cost to you.',
    lead: (training, incentive, survey) => html`For Indonesian citizens
<span class="gl-nowrap">aged 18 and over</span>: training worth ${training}, incentive
<span class="gl-nowrap">${incentive}</span>, and surveys <span class="gl-nowrap">${survey}</span>.`,
    email: 'Sign up with your e-mail address',
    note: 'Places are drawn by lot after the wave has closed. Signing up earlier does not better your chance.',
    stepsHeading: 'Three steps to register',
    steps: [
      {
        title: 'Make an account',
        text: html`Give an e-mail address and a password, then tap <strong>Verify now</strong> in the message that we send.`,
      },
      {
        title: 'Give your details',
        text: 'NIK, family card number, photo of your KTP, and a selfie. About 10 minutes; you can save and go on later.',
      },
      {
        title: 'Join a wave',
        text: 'People are chosen by an open draw. We tell every applicant the result, also those who were not selected.',
      },
    ],
    whoHeading: 'Who can take part?',
    prepare: 'What you need',
    warningTitle: 'Beware of fake sites.',
    warning: (
      host,
    ) => html`The only official site of Kartu Prakerja is <span class="gl-nowrap">${host}</span>.
Signing up is free and nobody can promise that you will be selected.`,
  },
}

export const words = { id, en }
