'use client'

import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form, useActionForm } from '#components/ui/form.tsx'
import { textOf } from '#components/ui/form-text.ts'
import { TextField } from '#components/ui/text-field.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { Result } from '#lib/action-result.ts'

type Withdraw = (input: { id: string; reason: string }) => Promise<Result<void>>
type WithdrawDialogProps = { id: string; clientName: string; withdraw: Withdraw }

export function WithdrawDialog(props: WithdrawDialogProps) {
  return (
    <Dialog trigger={<Button variant="danger">Withdraw</Button>} title="Withdraw this quote?">
      {(close) => <WithdrawForm {...props} close={close} />}
    </Dialog>
  )
}

function WithdrawForm({ id, clientName, withdraw, close }: WithdrawDialogProps & { close: () => void }) {
  const { submit, isPending, message, fields } = useActionForm(withdraw, {
    onSuccess: () => {
      toast('Quote withdrawn.')
      close()
    },
  })
  return (
    <Form onSubmit={(data) => submit({ id, reason: textOf(data, 'reason') })} aria-label="Withdraw the quote">
      <p className="text-muted">
        {clientName} can no longer accept it, in any of its versions. This cannot be undone. The reason stays
        in your workspace.
      </p>
      <ErrorSummary message={message} fields={fields} labels={{ reason: 'Reason' }} />
      <TextField label="Reason" name="reason" error={fields.reason} isRequired autoFocus autoComplete="off" />
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="quiet" onPress={close} isDisabled={isPending}>
          Cancel
        </Button>
        <Button type="submit" variant="danger" isPending={isPending}>
          Withdraw quote
        </Button>
      </div>
    </Form>
  )
}
