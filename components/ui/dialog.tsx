'use client'

import { type ReactNode, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from './button.tsx'
import { TriggerContext } from './press-button.tsx'
import { usePart } from './use-part.ts'

type DialogProps = {
  /** A `Button`: pressing it opens the dialog, and focus comes back to it. */
  trigger: ReactNode
  title: string
  children: ReactNode | ((close: () => void) => ReactNode)
}

const loadPanel = () => import('./dialog-panel.tsx').then((file) => file.DialogPanel)

export function Dialog({ trigger, title, children }: DialogProps) {
  const [isOpen, setOpen] = useState(false)
  const [DialogPanel, fetchPanel] = usePart(loadPanel)
  // At once, also when an answer closes it: else the focus comes back while the page behind is still inert, and is lost.
  const close = () => flushSync(() => setOpen(false))
  const press = {
    'aria-haspopup': 'dialog' as const,
    'aria-expanded': isOpen,
    onPointerEnter: () => fetchPanel(),
    onPress: () => {
      setOpen(true)
      fetchPanel(() => setOpen(false))
    },
  }
  return (
    <>
      <TriggerContext value={press}>{trigger}</TriggerContext>
      {isOpen && DialogPanel ? (
        <DialogPanel title={title} onClose={close}>
          {typeof children === 'function' ? children(close) : children}
        </DialogPanel>
      ) : null}
    </>
  )
}

type ConfirmDialogProps = {
  trigger: ReactNode
  title: string
  children: ReactNode
  confirmLabel: string
  /** The dialog stays while this runs, and closes when it is done. */
  onConfirm: () => unknown
  tone?: 'primary' | 'danger'
}

/** Asks before something leaves the house: send, accept, revoke, delete a workspace. All else gets an undo. */
export function ConfirmDialog({
  children,
  confirmLabel,
  onConfirm,
  tone = 'primary',
  ...props
}: ConfirmDialogProps) {
  const [isPending, setPending] = useState(false)
  const confirm = async (close: () => void) => {
    setPending(true)
    try {
      await onConfirm()
    } finally {
      setPending(false)
      close()
    }
  }
  return (
    <Dialog {...props}>
      {(close) => (
        <>
          <div className="text-muted">{children}</div>
          <div className="mt-5 flex flex-wrap justify-end gap-2">
            <Button variant="quiet" onPress={close} isDisabled={isPending}>
              Cancel
            </Button>
            <Button variant={tone} autoFocus isPending={isPending} onPress={() => confirm(close)}>
              {confirmLabel}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  )
}
