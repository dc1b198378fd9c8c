import { html } from '#platform/html'
import type { StepKey } from '../journey.ts'

type StepWords = Readonly<Record<StepKey, { open: string; done: string }>>

const idSteps: StepWords = {
  account: { open: 'Verifikasi akun', done: 'Akun terverifikasi' },
  data: { open: 'Isi data pendaftaran', done: 'Data pendaftaran dikirim' },
  requirements: { open: 'Pemeriksaan syarat', done: 'Semua syarat terpenuhi' },
  wave: { open: 'Gabung gelombang', done: 'Bergabung di gelombang' },
  draw: { open: 'Undian', done: 'Terpilih dalam undian' },
  'payout-account': { open: 'Sambungkan rekening', done: 'Rekening tersambung' },
  training: { open: 'Selesaikan pelatihan', done: 'Pelatihan selesai' },
  incentives: { open: 'Terima insentif', done: 'Semua insentif dikirim' },
}

const enSteps: StepWords = {
  account: { open: 'Verify your account', done: 'Account verified' },
  data: { open: 'Fill in your application', done: 'Application sent' },
  requirements: { open: 'Check of the requirements', done: 'All requirements met' },
  wave: { open: 'Join a wave', done: 'Joined a wave' },
  draw: { open: 'The draw', done: 'Selected in the draw' },
  'payout-account': { open: 'Connect a payout account', done: 'Payout account connected' },
  training: { open: 'Complete your training', done: 'Training completed' },
  incentives: { open: 'Receive your incentives', done: 'All incentives sent' },
}

const id = {
  landing: {
    waveOpen: (number: number, day: string) => `Gelombang ${number} dibuka s.d. ${day}`,
    waveAhead: (number: number, day: string) => `Gelombang ${number} dibuka mulai ${day}`,
    noWave: 'Belum ada gelombang yang dibuka',
    heading: 'Belajar keahlian baru, biayanya ditanggung.',
    lead: (age: number, training: string) => html`Untuk warga negara Indonesia berusia
<span class="gl-nowrap">${age} tahun ke atas</span>: bantuan pelatihan ${training}`,
    times: (name: string, times: string) => html`${name} <span class="gl-nowrap">${times}</span>`,
    and: ', dan ',
    email: 'Daftar dengan alamat e-mail',
    note: 'Tempat diundi setelah gelombang ditutup. Mendaftar lebih dulu tidak menambah peluang.',
    signedIn: 'Anda sudah masuk.',
    dashboard: 'Ke beranda Anda',
    stepsHeading: 'Tiga langkah mendaftar',
    steps: [
      {
        title: 'Buat akun',
        text: html`Tulis e-mail dan kata sandi, lalu ketuk <strong>Verifikasi sekarang</strong> dalam pesan yang kami kirim.`,
      },
      {
        title: 'Isi data pendaftaran',
        text: 'NIK, nomor KK, foto KTP, dan swafoto. Sekitar 10 menit, dan bisa dilanjutkan kapan saja.',
      },
      {
        title: 'Gabung gelombang',
        text: 'Peserta dipilih lewat undian yang bisa Anda periksa sendiri. Semua peserta kami kabari, juga yang belum terpilih.',
      },
    ],
    whoHeading: 'Siapa yang bisa ikut?',
    requirements: 'Baca penjelasan setiap syarat',
    warningTitle: 'Waspada situs palsu.',
    warning: (host: string) => html`Banyak tautan palsu memakai nama program ini. Situs resminya hanya
<strong class="gl-nowrap">${host}</strong>. Pendaftaran gratis, dan tidak ada yang bisa menjamin Anda terpilih.`,
    fakeLinks: 'Ragu pada sebuah tautan? Periksa di sini',
  },
  dashboard: {
    title: 'Beranda',
    greeting: (name: string | undefined) => (name ? `Halo, ${name}` : 'Halo'),
    journey: 'Perjalanan Anda',
    notices: 'Pesan untuk Anda',
    noNotices: 'Belum ada pesan. Setiap kabar dari kami tersimpan juga di sini.',
    allNotices: 'Semua pesan',
    summary: 'Ringkasan',
    nik: 'NIK',
    province: 'Provinsi pada KK',
    wave: 'Gelombang',
    account: 'Rekening insentif',
    notFilled: 'Belum diisi',
    notChecked: 'Belum diperiksa',
    notJoined: 'Belum bergabung',
    afterSelection: 'Diisi kalau terpilih',
    notConnected: 'Belum tersambung',
    waiting: 'Menunggu',
    waveNumber: (number: number) => `Gelombang ${number}`,
    receipt: (number: string) => html`Nomor tanda terima <span class="gl-nowrap">${number}</span>`,
    entry: (wave: number, number: string) =>
      html`Gelombang ${wave}, nomor tanda ikut <span class="gl-nowrap">${number}</span>`,
    later: {
      requirements: 'Kami periksa setelah data dikirim',
      wave: 'Selama ada gelombang yang dibuka',
      draw: 'Setelah gelombang ditutup',
      'payout-account': 'Setelah Anda terpilih',
      training: (days: number) => `Pelatihan pertama dipilih dalam ${days} hari setelah terpilih`,
    },
    closes: (number: number, time: string) => `Gelombang ${number} ditutup ${time}`,
    opens: (number: number, time: string) => `Gelombang ${number} dibuka ${time}`,
    incentive: (name: string, instalment: number) => `${name} ke-${instalment}`,
    steps: idSteps,
  },
  texts: { contents: 'Isi halaman' },
}

const en: typeof id = {
  landing: {
    waveOpen: (number, day) => `Wave ${number} open until ${day}`,
    waveAhead: (number, day) => `Wave ${number} opens on ${day}`,
    noWave: 'No wave is open at the moment',
    heading: 'Learn a new skill, at no cost to you.',
    lead: (age, training) => html`For Indonesian citizens
<span class="gl-nowrap">aged ${age} and over</span>: training worth ${training}`,
    times: (name, times) => html`${name} <span class="gl-nowrap">${times}</span>`,
    and: ', and ',
    email: 'Sign up with your e-mail address',
    note: 'Places are drawn by lot after the wave has closed. Signing up earlier does not better your chance.',
    signedIn: 'You are signed in.',
    dashboard: 'Go to your home page',
    stepsHeading: 'Three steps to apply',
    steps: [
      {
        title: 'Create an account',
        text: html`Enter an e-mail address and a password, then press <strong>Verify now</strong> in the message that we send.`,
      },
      {
        title: 'Fill in your application',
        text: 'NIK, family card number, a photo of your KTP and of your face. About 10 minutes, and you can go on at any time.',
      },
      {
        title: 'Join a wave',
        text: 'People are selected by a draw that you can verify yourself. We tell everybody the result, selected or not.',
      },
    ],
    whoHeading: 'Who can take part?',
    requirements: 'Read what each requirement means',
    warningTitle: 'Beware of fake sites.',
    warning: (host) => html`Many fake links use the name of this programme. Its only official site is
<strong class="gl-nowrap">${host}</strong>. Applying is free, and nobody can promise that you will be selected.`,
    fakeLinks: 'Not sure about a link? Check it here',
  },
  dashboard: {
    title: 'Home',
    greeting: (name) => (name ? `Hello, ${name}` : 'Hello'),
    journey: 'Your journey',
    notices: 'Messages for you',
    noNotices: 'No messages yet. Whatever we tell you is kept here as well.',
    allNotices: 'All messages',
    summary: 'Summary',
    nik: 'NIK',
    province: 'Province on the family card',
    wave: 'Wave',
    account: 'Payout account',
    notFilled: 'Not filled in yet',
    notChecked: 'Not checked yet',
    notJoined: 'None joined yet',
    afterSelection: 'Asked for if you are selected',
    notConnected: 'Not connected yet',
    waiting: 'Waiting',
    waveNumber: (number) => `Wave ${number}`,
    receipt: (number) => html`Receipt number <span class="gl-nowrap">${number}</span>`,
    entry: (wave, number) => html`Wave ${wave}, entry number <span class="gl-nowrap">${number}</span>`,
    later: {
      requirements: 'We check them once your application is sent',
      wave: 'While a wave is open',
      draw: 'After the wave has closed',
      'payout-account': 'After you were selected',
      training: (days) => `Choose your first course within ${days} days after you were selected`,
    },
    closes: (number, time) => `Wave ${number} closes ${time}`,
    opens: (number, time) => `Wave ${number} opens ${time}`,
    incentive: (name, instalment) => `${name} no. ${instalment}`,
    steps: enSteps,
  },
  texts: { contents: 'On this page' },
}

export const words = { id, en }
