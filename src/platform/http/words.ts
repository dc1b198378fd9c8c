const id = {
  home: 'Ke halaman depan',
  reference: 'Nomor kejadian untuk petugas bantuan:',
  kinds: {
    'not-found': {
      title: 'Halaman tidak ditemukan',
      text: [
        'Periksa lagi alamatnya. Bisa jadi halaman ini sudah pindah, atau hanya untuk pemilik akun lain.',
      ],
    },
    'form-expired': {
      title: 'Halaman ini sudah terlalu lama terbuka',
      text: [
        'Demi keamanan, isian dari halaman lama tidak kami terima. Tidak ada yang berubah.',
        'Kembali ke halaman sebelumnya, muat ulang, lalu kirim sekali lagi.',
      ],
    },
    'too-large': {
      title: 'Berkas terlalu besar',
      text: [
        'Kirim berkas yang lebih kecil dari 8 MB. Foto dari ponsel biasanya bisa diperkecil saat dipilih.',
      ],
    },
    'too-many': {
      title: 'Terlalu banyak percobaan',
      text: ['Tunggu sebentar, lalu coba lagi. Data Anda aman dan tidak ada yang hilang.'],
    },
    busy: {
      title: 'Layanan sedang sangat sibuk',
      text: [
        'Permintaan Anda belum diproses. Coba lagi kira-kira setengah menit lagi.',
        'Anda tidak perlu berebut: tempat diundi setelah gelombang ditutup.',
      ],
    },
    broken: {
      title: 'Ada gangguan di pihak kami',
      text: ['Ini bukan kesalahan Anda. Yang sudah Anda simpan tetap aman. Silakan coba lagi sebentar lagi.'],
    },
    'bad-request': {
      title: 'Permintaan tidak bisa kami baca',
      text: ['Muat ulang halaman sebelumnya, lalu coba lagi.'],
    },
  },
}

const en: typeof id = {
  home: 'Go to the front page',
  reference: 'Reference for the help desk:',
  kinds: {
    'not-found': {
      title: 'Page not found',
      text: ['Check the address. The page may have moved, or it belongs to somebody else’s account.'],
    },
    'form-expired': {
      title: 'This page was open for too long',
      text: [
        'To keep you safe we do not accept an old form. Nothing has changed.',
        'Go back, reload the page and send it once more.',
      ],
    },
    'too-large': {
      title: 'The file is too large',
      text: ['Send a file smaller than 8 MB. Most phones can make a photo smaller when you choose it.'],
    },
    'too-many': {
      title: 'Too many tries',
      text: ['Wait a little, then try again. Your data are safe and nothing is lost.'],
    },
    busy: {
      title: 'The service is very busy',
      text: [
        'Your request was not processed. Try again in about half a minute.',
        'There is no need to race: places are drawn by lot after the wave has closed.',
      ],
    },
    broken: {
      title: 'Something went wrong on our side',
      text: ['It was not your fault. What you saved is safe. Please try again in a moment.'],
    },
    'bad-request': {
      title: 'We could not read the request',
      text: ['Reload the previous page, then try again.'],
    },
  },
}

export const words = { id, en }
