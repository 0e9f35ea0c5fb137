'use client'

import { Button } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { toast } from '#components/ui/toast.tsx'
import { UndoButton } from '#components/ui/undo-button.tsx'
import type { Result } from '#lib/action-result.ts'
import { ContactForm, type ContactValues } from './contact-form.tsx'

type Contact = {
  id: string
  revision: number
  name: string
  email: string | null
  phone: string | null
  role: string | null
}
type Run<I> = (input: I) => Promise<Result<unknown>>

type ContactActions = {
  create: Run<ContactValues & { clientId: string }>
  update: Run<ContactValues & { id: string; revision: number }>
  archive: Run<{ id: string }>
  restore: Run<{ id: string }>
}

/** Without `actions` the list can only be read. */
type ContactListProps = { clientId: string; contacts: Contact[]; actions?: ContactActions }

export function ContactList({ clientId, contacts, actions }: ContactListProps) {
  const add = actions ? (
    <Dialog trigger={<Button size="compact">Add contact</Button>} title="Add a contact">
      {(close) => (
        <ContactForm
          save={(input) => actions.create({ ...input, clientId })}
          onSaved={() => {
            close()
            toast('Contact added.')
          }}
          onCancel={close}
        />
      )}
    </Dialog>
  ) : null
  return (
    <Card title="Contacts" actions={add}>
      {contacts.length === 0 ? (
        <p className="text-muted">No one yet. A quote can name a contact as its reader.</p>
      ) : (
        <ul className="divide-y divide-hairline">
          {contacts.map((contact) => (
            <li key={contact.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
              <ContactLine contact={contact} />
              {actions ? <ContactButtons contact={contact} actions={actions} /> : null}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function ContactLine({ contact: { name, role, email, phone } }: { contact: Contact }) {
  return (
    <div className="wrap-anywhere min-w-0">
      <p>
        <span className="font-medium">{name}</span>
        {role ? <span className="text-muted">, {role}</span> : null}
      </p>
      <p className="flex flex-wrap gap-x-4 text-table text-muted">
        {email ? (
          <TextLink href={`mailto:${email}`} isExternal>
            {email}
          </TextLink>
        ) : null}
        {phone ? <span>{phone}</span> : null}
      </p>
    </div>
  )
}

function ContactButtons({ contact, actions }: { contact: Contact; actions: ContactActions }) {
  const { id, revision, name } = contact
  return (
    <div className="flex gap-1">
      <Dialog
        trigger={
          <Button variant="quiet" size="compact" aria-label={`Edit ${name}`}>
            Edit
          </Button>
        }
        title="Edit contact"
      >
        {(close) => (
          <ContactForm
            contact={contact}
            save={(input) => actions.update({ ...input, id, revision })}
            onSaved={() => {
              close()
              toast('Contact saved.')
            }}
            onCancel={close}
          />
        )}
      </Dialog>
      <UndoButton
        variant="quiet"
        size="compact"
        aria-label={`Archive ${name}`}
        run={() => actions.archive({ id })}
        undo={() => actions.restore({ id })}
        message={`Archived ${name}.`}
      >
        Archive
      </UndoButton>
    </div>
  )
}
