import { formatDay } from '#lib/format.ts'

type Told = { what: string; sender: string; lastDay: string; hasPassword: boolean; address: string }

/** A message that its sender can paste into his own mail. It never carries the password. */
export const linkMessage = ({ what, sender, lastDay, hasPassword, address }: Told): string =>
  [
    'Hello,',
    '',
    `here is ${what}:`,
    address,
    '',
    `You need no account. The link works until the end of ${formatDay(lastDay)}.`,
    ...(hasPassword ? ['It asks for a password, which I will tell you separately.'] : []),
    '',
    'Kind regards',
    sender,
    '',
  ].join('\n')
