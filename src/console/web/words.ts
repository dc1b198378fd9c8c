const id = {
  title: 'Konsol petugas',
  greeting: (name: string) => `Halo, ${name}`,
  tasks: 'Pekerjaan Anda',
  recorded: 'Setiap kali Anda membuka data seseorang, nama Anda, waktunya, dan alasannya tercatat.',
  about: {
    queue: 'Kasus yang menunggu keputusan seorang petugas',
    search: 'Cari pendaftaran dengan nomor tanda terima atau e-mail',
    waves: 'Rencanakan, umumkan, bekukan, undi, dan umumkan hasilnya',
    'payment-runs': 'Buat dan setujui pembayaran, lihat yang belum pasti, hentikan pembayaran',
    operators: 'Undang petugas dan lihat peran mereka',
  } as Readonly<Record<string, string>>,
}

const en: typeof id = {
  title: 'Operators’ console',
  greeting: (name) => `Hello, ${name}`,
  tasks: 'Your work',
  recorded: 'Each time you open somebody’s data, your name, the time and the reason are recorded.',
  about: {
    queue: 'Cases that wait for a person to decide',
    search: 'Find an application by receipt number or e-mail',
    waves: 'Plan, announce, freeze, draw and publish',
    'payment-runs': 'Make and approve payments, see what is not certain, stop payments',
    operators: 'Invite operators and see their roles',
  },
}

export const words = { id, en }
