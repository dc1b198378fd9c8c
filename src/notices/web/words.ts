const id = {
  title: 'Pesan untuk Anda',
  empty: 'Belum ada pesan. Setiap kabar tentang pendaftaran Anda akan kami simpan juga di sini.',
  sentAt: 'Dikirim',
}

const en: typeof id = {
  title: 'Messages for you',
  empty: 'No messages yet. Whatever we tell you about your registration is kept here as well.',
  sentAt: 'Sent',
}

export const words = { id, en }
