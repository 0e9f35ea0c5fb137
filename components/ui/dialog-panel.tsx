'use client'

import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Button } from './button.tsx'
import { overlayStyle, panelStyle } from './floating-style.ts'

type DialogPanelProps = { title: string; onClose: () => void; children: ReactNode }

/** The open dialog: it holds the focus, and gives it back when it goes. */
export function DialogPanel({ title, onClose, children }: DialogPanelProps) {
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={onClose} className={overlayStyle}>
      <Modal className={panelStyle}>
        <AriaDialog data-slot="dialog" className="p-5 outline-none">
          <header className="mb-3 flex items-start justify-between gap-4">
            <Heading slot="title" className="text-section">
              {title}
            </Heading>
            <Button variant="quiet" size="compact" aria-label="Close" onPress={onClose}>
              <X aria-hidden className="size-4" />
            </Button>
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
