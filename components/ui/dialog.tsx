'use client'

import { X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import {
  Dialog as AriaDialog,
  DialogTrigger,
  Heading,
  Modal,
  ModalOverlay,
} from 'react-aria-components/Modal'
import { Button } from './button.tsx'
import { overlayStyle, panelStyle } from './floating-style.ts'

type DialogProps = {
  /** A `Button`: pressing it opens the dialog, and focus comes back to it. */
  trigger: ReactNode
  title: string
  children: ReactNode | ((close: () => void) => ReactNode)
}

export function Dialog({ trigger, title, children }: DialogProps) {
  return (
    <DialogTrigger>
      {trigger}
      <ModalOverlay isDismissable className={overlayStyle}>
        <Modal className={panelStyle}>
          <AriaDialog data-slot="dialog" className="p-5 outline-none">
            {({ close }) => (
              <>
                <header className="mb-3 flex items-start justify-between gap-4">
                  <Heading slot="title" className="text-section">
                    {title}
                  </Heading>
                  <Button variant="quiet" size="compact" aria-label="Close" onPress={close}>
                    <X aria-hidden className="size-4" />
                  </Button>
                </header>
                {typeof children === 'function' ? children(close) : children}
              </>
            )}
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
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
