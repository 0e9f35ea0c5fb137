import type { Metadata } from 'next'
import { RequestForm } from '#components/request/request-form.tsx'
import { DoorScript } from '#components/share/door-script.tsx'
import { answerWith, scriptNonce } from '#lib/auth/answer.ts'
import { openReception, statusOfOpening } from '#lib/auth/scope.ts'
import { makeStamp } from '#lib/secret/form-stamp.ts'
import { sendRequest } from './actions.ts'

export const metadata: Metadata = { title: 'Request a quote' }

const closed = {
  unknown: 'There is no form at this address. Check it, or ask whoever gave it to you.',
  busy: 'Too many unknown addresses were tried from here. Wait a minute, then try again.',
  away: 'This cannot be shown at the moment. Try again in a few minutes.',
}

export default async function Page(props: PageProps<'/request/[address]'>) {
  const { address } = await props.params
  const opening = await openReception(address)
  if (opening.kind !== 'open') {
    await answerWith(statusOfOpening[opening.kind])
    return <h1 className="text-title">{closed[opening.kind]}</h1>
  }
  const { name, contact } = opening
  if ((await props.searchParams).sent !== undefined)
    return (
      <div className="mx-auto max-w-2xl">
        <h1 className="text-title">{name} has your request</h1>
        <p className="mt-2">
          Somebody reads it and answers to the e-mail address that you gave.
          {contact ? ` If it is urgent, ask ${contact}.` : null}
        </p>
      </div>
    )
  return (
    <div className="mx-auto max-w-2xl">
      <h1 className="text-title">Request a quote from {name}</h1>
      <p className="mt-2 mb-6 text-muted">
        Four fields are needed, the questions below them help. What you do not know, leave as it is: it counts
        for nothing.
      </p>
      <RequestForm
        send={sendRequest}
        hidden={{ address, started: makeStamp(Date.now()) }}
        sender={name}
        contact={contact}
      />
      <DoorScript nonce={await scriptNonce()} />
    </div>
  )
}
