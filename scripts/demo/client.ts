import type { Scope } from '#lib/auth/proof.ts'
import { createClient } from '#lib/data/client.ts'
import { createContact } from '#lib/data/contact.ts'

type Person = { name: string; email: string; phone: string | null; role: string }
type Firm = { name: string; website: string; note: string; people: Person[] }

const firms = {
  nordwind: {
    name: 'Nordwind Logistics',
    website: 'https://nordwind.example.com',
    note: 'Parcel carrier in Hamburg. Customers ask 1.2 million questions a month, half of them where a parcel is.',
    people: [
      {
        name: 'Ines Okafor',
        email: 'ines@example.com',
        phone: '+49 40 5550 141',
        role: 'Head of customer service',
      },
      { name: 'Jonas Weber', email: 'jonas@example.com', phone: null, role: 'Finance director' },
    ],
  },
  lumen: {
    name: 'Lumen Clinics',
    website: 'https://lumen.example.com',
    note: 'Nine outpatient clinics. Everything that leaves the house is checked by a doctor.',
    people: [
      {
        name: 'Dr. Priya Raman',
        email: 'priya@example.com',
        phone: '+49 89 5550 207',
        role: 'Chief medical officer',
      },
    ],
  },
  aster: {
    name: 'Aster Foods',
    website: 'https://aster.example.com',
    note: 'Meal kits in four countries; two million recipe comments a month at the peak.',
    people: [
      {
        name: 'Camille Laurent',
        email: 'camille@example.com',
        phone: '+33 1 55 50 03 12',
        role: 'Head of product',
      },
      { name: 'Theo Marchetti', email: 'theo@example.com', phone: null, role: 'Purchasing' },
    ],
  },
  quill: {
    name: 'Quill & Page',
    website: 'https://quill.example.com',
    note: 'Publisher. Asked whether a model of their own would keep the house style.',
    people: [{ name: 'Rosa Lindqvist', email: 'rosa@example.com', phone: null, role: 'Publisher' }],
  },
} satisfies Record<string, Firm>

/** The ids of the sample's clients, by a short name. */
export type Clients = Record<keyof typeof firms, string>

export async function makeClients(scope: Scope): Promise<Clients> {
  const ids: Partial<Clients> = {}
  for (const [key, { people, ...firm }] of Object.entries(firms)) {
    const { id } = await createClient(scope, firm)
    for (const person of people) await createContact(scope, { ...person, clientId: id })
    ids[key as keyof Clients] = id
  }
  return ids as Clients
}
