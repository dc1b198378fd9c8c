const id = {
  signInPage: {
    title: 'Masuk',
    submit: 'Masuk',
    wrong: 'E-mail atau kata sandi tidak cocok',
    newHere: 'Baru mendaftar? Buka dulu e-mail dari kami, lalu ketuk “Verifikasi sekarang”.',
    forgotten: 'Lupa kata sandi?',
    noAccount: 'Belum punya akun?',
    signUp: 'Daftar',
  },
  forgot: {
    title: 'Lupa kata sandi',
    hint: 'Kami kirim tautan untuk membuat kata sandi baru ke alamat ini.',
    submit: 'Kirim tautan',
    sentTitle: 'Buka e-mail Anda',
    sent: 'Kalau alamat itu dipakai di Gelombang, pesan dengan tautan sedang dikirim ke sana. Tautannya berlaku 60 menit sejak dikirim.',
    nothing:
      'Belum ada pesan? Periksa folder spam, dan pastikan alamatnya sama dengan yang Anda pakai saat mendaftar. Ke satu alamat kami kirim paling banyak 5 pesan dalam satu jam.',
    signIn: 'Kembali ke halaman Masuk',
  },
  resetPage: {
    title: 'Buat kata sandi baru',
    label: 'Kata sandi baru',
    effect: 'Setelah itu, Anda harus masuk lagi di semua perangkat.',
    submit: 'Simpan kata sandi',
    goneTitle: 'Tautan ini tidak berlaku lagi',
    gone: 'Tautan hanya bisa dipakai sekali, dan berlaku 60 menit sejak dikirim. Anda bisa meminta tautan baru.',
    askAgain: 'Minta tautan baru',
    doneTitle: 'Kata sandi sudah disimpan',
    done: 'Sekarang silakan masuk dengan kata sandi baru Anda.',
    signIn: 'Masuk',
  },
}

const en: typeof id = {
  signInPage: {
    title: 'Sign in',
    submit: 'Sign in',
    wrong: 'The e-mail address or the password is not right',
    newHere: 'Just signed up? First open the e-mail from us and press “Verify now”.',
    forgotten: 'Forgotten your password?',
    noAccount: 'No account yet?',
    signUp: 'Sign up',
  },
  forgot: {
    title: 'Forgotten password',
    hint: 'We send a link to this address, with which you choose a new password.',
    submit: 'Send the link',
    sentTitle: 'Open your e-mail',
    sent: 'If that address is used at Gelombang, a message with a link is on its way to it. The link works for 60 minutes from when it was sent.',
    nothing:
      'No message yet? Look in your spam folder, and make sure the address is the one you signed up with. We send at most 5 messages an hour to one address.',
    signIn: 'Back to the sign-in page',
  },
  resetPage: {
    title: 'Choose a new password',
    label: 'New password',
    effect: 'Afterwards you have to sign in again on all devices.',
    submit: 'Save the password',
    goneTitle: 'This link no longer works',
    gone: 'A link can be used once, and works for 60 minutes from when it was sent. You can ask for a new one.',
    askAgain: 'Ask for a new link',
    doneTitle: 'Your password is saved',
    done: 'Now please sign in with your new password.',
    signIn: 'Sign in',
  },
}

export const words = { id, en }
