import { figuresIn } from '#lib/format.ts'

/** Who sends a link, and how its reader writes days. */
export type LinkSender = { name: string; locale: string }

type Told = { what: string; sender: LinkSender; lastDay: string; hasPassword: boolean; address: string }

/** A message that its sender can paste into his own mail. It never carries the password. */
export const linkMessage = ({ what, sender, lastDay, hasPassword, address }: Told): string =>
  [
    'Hello,',
    '',
    `here is ${what}:`,
    address,
    '',
    `You need no account. The link works until the end of ${figuresIn(sender.locale).formatDay(lastDay)}.`,
    ...(hasPassword ? ['It asks for a password, which I will tell you separately.'] : []),
    '',
    'Kind regards',
    sender.name,
    '',
  ].join('\n')
